using System.Collections.Immutable;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Reports;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Execution.Progress;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Runs;
using TextPipeline.Core.Runs.Watching;

namespace TextPipeline.Cli.Verbs.Watching;

/// <summary>
/// Watches a folder: looks, runs what is new or changed as a run of its own, joins that with the rest, and looks again. So a death costs what it costs a run, and
/// between two rounds everything is as one run over the folder leaves it.
/// </summary>
internal sealed class WatchLoop
{
    private readonly WatchSettings _watch;
    private readonly WatchedPipeline _parts;
    private readonly WatchedFolder _folder;
    private readonly string _runFolder;
    private RunCall _call;
    private RunIdentity _identity;
    private string? _said;

    /// <param name="call">What is run, with the pipeline as it is at first.</param>
    /// <param name="parts">What the pipeline is made of.</param>
    /// <param name="watch">How the folder is watched.</param>
    public WatchLoop(RunCall call, WatchedPipeline parts, WatchSettings watch)
    {
        _call = call;
        _parts = parts;
        _watch = watch;
        _runFolder = call.RunFolder!;
        _folder = new WatchedFolder(call.Settings.Input, watch.Settle, TimeProvider.System);
        _parts.Begin(call.Pipeline);
        _identity = IdentityOf(call);
    }

    private string InputFolder => _call.Settings.Input.Paths[0];

    public async Task<int> RunAsync()
    {
        using var stop = new StopSignals();
        using var unfinished = new UnfinishedRun(stop, () => Say(RunDiagnostics.EndedByStage(_call.Output.ToString(), canResume: true)));
        try
        {
            using RunFolder? held = RunFolder.TryOpen(_runFolder);
            if (held is null)
            {
                Say(RunDiagnostics.FolderInUse(_runFolder));
                return ExitCode.BadUsage;
            }

            return await BeginAsync(held).ConfigureAwait(false) ?? await WatchAsync(stop).ConfigureAwait(false);
        }
        catch (RunAbortedException exception)
        {
            Say(exception.Diagnostic);
        }
        catch (InvalidDataException)
        {
            Say(WatchDiagnostics.OutputChanged(_runFolder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Say(OutputDiagnostics.NotWritable(_call.Output.ToString(), exception.Message, "once it can, the same command goes on where this one stopped"));
        }
        finally
        {
            await _call.Pipeline.DisposeAsync().ConfigureAwait(false);
        }

        return ExitCode.Aborted;
    }

    // Makes sure that there is a finished run to which rounds add; gives an exit code where there cannot be one.
    private async Task<int?> BeginAsync(RunFolder held)
    {
        WatchedBeginning beginning = WatchedBeginning.Of(_runFolder, _identity, _call.Output, _call.Mode);
        if (beginning.Fault is not null)
        {
            Say(beginning.Fault);
            return ExitCode.BadUsage;
        }

        if (beginning.GoesOn)
        {
            return null;
        }

        if (!beginning.Changes.IsEmpty)
        {
            Say(RunDiagnostics.StartsAfresh(beginning.Changes));
        }

        RoundFolder.DeleteAll(_runFolder);
        RunSettings nothing = _call.Settings with { Files = [], Progress = null };
        using var session = RunSession.Begin(held, _call.Pipeline, _call.PipelinePath, nothing, _call.Output, new ResumePlan(), _identity, RunExecution.OpenStandardOutput);
        session.WritePage = ReportHtmlWriter.Save;
        await session.ExecuteAsync(new LogRecorder(_call.Logs.Create(null), session.Records, _call.Pipeline.Secrets), CancellationToken.None).ConfigureAwait(false);
        return null;
    }

    private async Task<int> WatchAsync(StopSignals stop)
    {
        using var hints = new ChangeHints();
        if (hints.Add(InputFolder, nested: true) is { } why)
        {
            Say(WatchDiagnostics.NoHints(InputFolder, why));
        }

        hints.Add(Path.GetDirectoryName(Path.GetFullPath(_call.PipelinePath))!, nested: false);
        while (true)
        {
            await TakeOverAsync().ConfigureAwait(false);
            RecordedRun run = Open(_runFolder);
            if (stop.Token.IsCancellationRequested)
            {
                return run.Checkpoint!.State.Ledger.Quarantined > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
            }

            int waiting = 0;
            if (_folder.Look(out Diagnostic? fault) is { } look)
            {
                RoundPlan plan = RoundPlan.Of(run, look);
                if (!plan.IsEmpty)
                {
                    if (await RunRoundAsync(run, look, plan, stop).ConfigureAwait(false) is { } ended)
                    {
                        return ended;
                    }

                    continue;
                }

                waiting = plan.Waiting;
                string globs = _call.Settings.Input.Include.IsEmpty ? "every format" : string.Join(' ', _call.Settings.Input.Include);
                SayOnce(WatchDiagnostics.Waiting(InputFolder, globs, run.Files.Length, run.Checkpoint!.State.Ledger, waiting));
            }
            else
            {
                SayOnce(WatchDiagnostics.NotSeen(fault!));
            }

            TimeSpan most = waiting > 0 || _parts.IsChanging ? TimeSpan.FromTicks(Math.Min(_watch.Settle.Ticks, _watch.Rescan.Ticks)) : _watch.Rescan;
            try
            {
                await hints.WaitAsync(most, stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The next turn ends the watch.
            }
        }
    }

    // Null where the round is done and joined with the rest.
    private async Task<int?> RunRoundAsync(RecordedRun run, FolderLook look, RoundPlan plan, StopSignals stop)
    {
        var round = new RoundFolder(_runFolder, WatchRecord.Read(run.Manifest).Round + 1, _call.Output);
        ImmutableArray<InputFile> files = round.FilesToGoOnWith(look) ?? plan.Due;
        RecordedRun? ran = null;
        if (!files.IsEmpty)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(round.Output.FinalFile!)!);
            int code = await RunExecution.RunWithRecordsAsync(RoundCall(round, files), round.RunPath, stop).ConfigureAwait(false);
            if (code is not (ExitCode.Done or ExitCode.DoneWithFailures))
            {
                return code;
            }

            ran = Open(round.RunPath);
        }

        new RoundMerge(run, ran, plan.Gone, _call.Pipeline, _identity) { WritePage = ReportHtmlWriter.Save }.Merge(_call.PipelinePath, _call.Settings);
        RoundFolder.DeleteAll(_runFolder);
        _said = null;
        return null;
    }

    private RunCall RoundCall(RoundFolder round, ImmutableArray<InputFile> files)
    {
        RunCall call = _call with
        {
            Output = round.Output,
            Settings = _call.Settings with { Files = files, Progress = new RunProgress(files, _call.Pipeline.Stages.Select(stage => stage.Label)) },
            RunFolder = round.RunPath,
            Mode = ResumeMode.Auto,
            IsRound = true,
            Learning = new CorpusLearning(_call.Pipeline, round.RunPath),
        };
        return call with { Identity = _identity.WithInputs(files).WithOutput(round.Output) };
    }

    // Between two rounds no document is in hands.
    private async Task TakeOverAsync()
    {
        if (!_parts.IsChanged())
        {
            return;
        }

        var diagnostics = new List<Diagnostic>();
        (Pipeline Pipeline, ProcessIsolation Isolation)? loaded = _parts.Load(diagnostics);
        if (loaded is { } found && found.Pipeline.Learners.FirstOrDefault() is { } learner)
        {
            diagnostics.Add(WatchDiagnostics.Learns(learner.Label));
            await found.Pipeline.DisposeAsync().ConfigureAwait(false);
            loaded = null;
        }

        DiagnosticPrinter.Print(diagnostics, _call.Logs);
        if (loaded is not { } made)
        {
            Say(WatchDiagnostics.NotTakenOver(_call.PipelinePath));
            return;
        }

        RunCall call = _call with { Pipeline = made.Pipeline, Isolation = made.Isolation };
        RunIdentity identity = IdentityOf(call);
        string key = PipelineKey.Of(identity.Entries);
        if (key == PipelineKey.Of(_identity.Entries))
        {
            await made.Pipeline.DisposeAsync().ConfigureAwait(false);
            return;
        }

        await _call.Pipeline.DisposeAsync().ConfigureAwait(false);
        (_call, _identity) = (call, identity);
        Say(WatchDiagnostics.TakenOver(_call.PipelinePath, WatchRecord.Read(Open(_runFolder).Manifest).CountOthers(key)));
    }

    private static RunIdentity IdentityOf(RunCall call) => RunIdentity.Of(call.Pipeline, call.Settings.Input, call.Output, []);

    private static RecordedRun Open(string folder)
    {
        var diagnostics = new List<Diagnostic>();
        return RecordedRun.TryOpen(folder, diagnostics) ?? throw new IOException(diagnostics[0].Message);
    }

    // What is the same as before is not said again.
    private void SayOnce(Diagnostic diagnostic)
    {
        if (_said != diagnostic.Message)
        {
            Say(diagnostic);
            _said = diagnostic.Message;
        }
    }

    private void Say(Diagnostic diagnostic)
    {
        _said = null;
        DiagnosticPrinter.Print([diagnostic], _call.Logs);
    }
}
