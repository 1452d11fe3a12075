using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Reports;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Cli.Verbs;

/// <summary>Carries out what a call of <c>run</c> comes to, and tells how it ended.</summary>
internal static class RunExecution
{
    public static async Task<int> RunAsync(RunCall call)
    {
        using var stop = new StopSignals();
        using var unfinished = new UnfinishedRun(stop, () => DiagnosticPrinter.Print([RunDiagnostics.EndedByStage(call.Output.ToString(), call.CanResume)], call.Logs));
        await using (call.Pipeline.ConfigureAwait(false))
        {
            using var learning = new CorpusLearning(call.Pipeline, call.RunFolder) { Watch = call.Watch, Say = found => DiagnosticPrinter.Print([found], call.Logs) };
            try
            {
                call = call with { Learning = learning, Settings = learning.Prepare(call.Settings) };
                return await (call.RunFolder is null ? RunWithoutRecordsAsync(call, stop) : RunWithRecordsAsync(call, call.RunFolder, stop)).ConfigureAwait(false);
            }
            catch (RunAbortedException exception)
            {
                DiagnosticPrinter.Print([exception.Diagnostic], call.Logs);
                return ExitCode.Aborted;
            }
            catch (IOException exception) when (call.Output.IsStream && IsClosedPipe(exception))
            {
                return ExitCode.Done;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                bool canResume = call.CanResume && File.Exists(Path.Combine(call.RunFolder!, RunFolder.JournalFile));
                string? whatNext = canResume ? "once it can, the same command goes on where this one stopped" : null;
                DiagnosticPrinter.Print([OutputDiagnostics.NotWritable(call.Output.ToString(), exception.Message, whatNext)], call.Logs);
                return ExitCode.Aborted;
            }
        }
    }

    private static async Task<int> RunWithoutRecordsAsync(RunCall call, StopSignals stop)
    {
        using IDocumentSink sink = call.Output.IsStream ? call.Output.OpenStream(OpenStandardOutput) : call.Output.OpenFile(default, [], null);
        RunSummary? summary = await call.Learning!.ExecuteAsync(call.Settings, stop.Token).ConfigureAwait(false);
        if (summary is not null)
        {
            return Report(summary, call, stop);
        }

        using (call.Watch(call.Settings.Progress!))
        {
            summary = await new PipelineRun(call.Pipeline, call.Settings)
                .ExecuteAsync(sink, new LogRecorder(call.Logs.Create(null), null, call.Pipeline.Secrets), stop.Token).ConfigureAwait(false);
        }

        sink.Flush();
        if (summary.End == RunEnd.Done)
        {
            sink.Finish();
            sink.Publish();
        }

        return Report(summary, call, stop);
    }

    /// <summary>Runs with a run folder, or goes on with the run that is there.</summary>
    public static async Task<int> RunWithRecordsAsync(RunCall call, string path, StopSignals stop)
    {
        using RunFolder? folder = RunFolder.TryOpen(path);
        if (folder is null)
        {
            DiagnosticPrinter.Print([RunDiagnostics.FolderInUse(path)], call.Logs);
            return ExitCode.BadUsage;
        }

        RunIdentity identity = call.Identity ?? RunIdentity.Of(call.Pipeline, call.Settings.Input, call.Output, call.Settings.Files, call.Settings.Corpus);
        ResumePlan plan = ResumePlan.Decide(folder, identity, call.Output, call.Settings.Files, call.Mode);
        ImmutableArray<RecordRange> inCorpus = plan is { IsResuming: true, IsDone: false } ? LearningSuspects.Collect(path) : [];
        ImmutableArray<InputFile> corpus = call.Settings.Corpus.IsEmpty ? call.Settings.Files : call.Settings.Corpus;
        plan = plan with { Suspects = [.. plan.Suspects.Union(LearningSuspects.Renumber(inCorpus, corpus, call.Settings.Files))] };
        DiagnosticPrinter.Print(Describe(plan, call), call.Logs);
        if (plan.IsDone)
        {
            return plan.Checkpoint!.State.Ledger.Quarantined > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
        }

        if (plan.Suspects.IsEmpty && inCorpus.IsEmpty)
        {
            return await ContinueAsync(call, folder, plan, identity, stop).ConfigureAwait(false);
        }

        if (Isolate(call) is not { } isolated)
        {
            return ExitCode.BadUsage;
        }

        await using (isolated.ConfigureAwait(false))
        {
            inCorpus = [.. inCorpus.Union(LearningSuspects.Renumber(plan.Suspects, call.Settings.Files, corpus))];
            RunSettings settings = call.Settings with { Suspects = new Suspects(plan.Suspects, isolated) { CorpusRanges = inCorpus } };
            return await ContinueAsync(call with { Settings = settings }, folder, plan, identity, stop).ConfigureAwait(false);
        }
    }

    private static Pipeline? Isolate(RunCall call)
    {
        var diagnostics = new List<Diagnostic>();
        Pipeline? isolated = call.Isolation.Isolate(call.Pipeline, diagnostics);
        DiagnosticPrinter.Print(diagnostics, call.Logs);
        return isolated;
    }

    private static async Task<int> ContinueAsync(RunCall call, RunFolder folder, ResumePlan plan, RunIdentity identity, StopSignals stop)
    {
        using var session = RunSession.Begin(folder, call.Pipeline, call.PipelinePath, call.Settings, call.Output, plan, identity, OpenStandardOutput);
        session.WritePage = ReportHtmlWriter.Save;
        var recorder = new LogRecorder(call.Logs.Create(null), session.Records, call.Pipeline.Secrets);
        RunSummary? summary = await session.LearnAsync(call.Learning!, stop.Token).ConfigureAwait(false);
        if (summary is not null)
        {
            return Report(summary, call, stop);
        }

        using (call.Watch(call.Settings.Progress!))
        {
            summary = await session.ExecuteAsync(recorder, stop.Token).ConfigureAwait(false);
        }

        return Report(summary, call, stop);
    }

    private static List<Diagnostic> Describe(ResumePlan plan, RunCall call)
    {
        if (plan.IsDone)
        {
            return call.IsRound ? [] : [RunDiagnostics.NothingToDo(call.Output.ToString())];
        }

        if (!plan.IsResuming)
        {
            return plan.Changes.IsEmpty ? [] : [RunDiagnostics.StartsAfresh(plan.Changes)];
        }

        var notes = new List<Diagnostic> { RunDiagnostics.Resumes(plan.Checkpoint?.State.Ledger.Read ?? 0, call.RunFolder!) };
        if (!plan.Changes.IsEmpty)
        {
            notes.Add(RunDiagnostics.ResumesInSpiteOf(plan.Changes));
        }

        if (!plan.Suspects.IsEmpty)
        {
            notes.Add(RunDiagnostics.Suspects([.. plan.Suspects.Select(range => range.Describe(call.Settings.Files))]));
        }

        return notes;
    }

    private static int Report(RunSummary summary, RunCall call, StopSignals stop)
    {
        if (!call.IsRound)
        {
            DiagnosticPrinter.Print(InputChanges.Find(call.Settings.Files), call.Logs);
        }

        ILogger logger = call.Logs.Create(null);
        if (summary.Halt is { Ending: { } ending } halt)
        {
            logger.LogError("halted: {Document} failed in {Stage}: {Reason}: {Message}", halt.Id, ending.Stage, ending.Reason, ending.Message);
        }
        else if (summary.End == RunEnd.Interrupted)
        {
            logger.LogError(
                "interrupted before the end; {Output} is not complete; {WhatNext}",
                call.Output.ToString(),
                call.CanResume ? "the same command goes on where this one stopped"
                : call.RunFolder is null || call.Output.IsStream ? "without a run folder nothing goes on with it"
                : "the same command starts afresh, since standard input cannot be read a second time");
        }

        if (!call.IsRound || summary.End != RunEnd.Done)
        {
            LedgerLine.Write(summary, call.Logs);
        }

        return summary.End switch
        {
            RunEnd.Halted => ExitCode.Aborted,
            RunEnd.Interrupted => stop.ExitCode,
            _ => summary.Ledger.Quarantined > 0 ? ExitCode.DoneWithFailures : ExitCode.Done,
        };
    }

    // The console's own stream takes a closed pipe for success, and a run into `head` would go on to the end of a corpus.
    public static Stream OpenStandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    private static bool IsClosedPipe(IOException exception) => (exception.HResult & 0xFFFF) is 32 or 109 or 232;
}
