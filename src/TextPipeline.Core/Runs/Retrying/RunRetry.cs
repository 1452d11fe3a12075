using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Quarantines;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>
/// Runs the documents of a quarantine again and puts what comes of them where it belongs: output and account become what a run would have written in which they had
/// not failed. Until all of that is durable the old files stay.
/// </summary>
internal sealed class RunRetry
{
    private readonly RecordedRun _run;
    private readonly Pipeline _pipeline;
    private readonly RunSettings _settings;
    private readonly QuarantineFilter _filter;

    /// <param name="run">The run, which is finished, and whose folder the caller holds.</param>
    /// <param name="pipeline">What its documents run through now.</param>
    /// <param name="settings">How.</param>
    /// <param name="filter">Which of them.</param>
    public RunRetry(RecordedRun run, Pipeline pipeline, RunSettings settings, QuarantineFilter filter)
    {
        _run = run;
        _pipeline = pipeline;
        _settings = settings;
        _filter = filter;
    }

    /// <summary>Writes the report as a page; null for none.</summary>
    public Action<string, RunReport>? WritePage { get; init; }

    /// <summary>Why a run cannot be put right, or null.</summary>
    public static Diagnostic? Check(RecordedRun run)
    {
        if (!run.IsFinished || run.Checkpoint is null)
        {
            return RetryDiagnostics.Unfinished(run.FolderPath);
        }

        return run.Output.FinalFile is not { } file ? RetryDiagnostics.NoOutput()
            : new FileInfo(file) is { Exists: true } there && there.Length == run.Checkpoint.Output.Bytes ? null
            : RetryDiagnostics.OutputChanged(run.Output.FullPath!);
    }

    /// <summary>Runs them.</summary>
    /// <param name="recorderOf">Makes what takes the new outcomes, of the new records.</param>
    /// <param name="pipelinePath">The pipeline's file.</param>
    /// <param name="stopToken">Stops; nothing is changed then.</param>
    /// <exception cref="InvalidDataException">The output is not what the run wrote.</exception>
    /// <exception cref="RetryHaltedException">A document failed in a stage whose failures end a run.</exception>
    public async Task<RetryReport> RunAsync(Func<RunRecords, IRunRecorder> recorderOf, string pipelinePath, CancellationToken stopToken)
    {
        CorpusLearning.UseEarlier(_pipeline, _run.FolderPath);
        using var ids = new IdRegistry();
        OutputIds.AddTo(ids, _run);
        foreach (AccountLine line in Quarantine.Read(_run, new QuarantineFilter(null, null, null)).Where(line => !_filter.Includes(line) && line.Reason != "duplicate_id"))
        {
            ids.Add(line.Id!);
        }

        var staged = new StagedFiles(_run.FolderPath);
        AccountRewriter merge;
        RunState state;
        OutputPosition end;
        RecordMarks marks;
        using (RunFolder folder = RunFolder.TryOpen(staged.FolderPath)!)
        using (var records = new RunRecords(folder))
        using (IRewrittenOutput output = _run.Output.IsFolder ? new RewrittenFolder(_run) : new RewrittenFile(_run))
        {
            RunFigures figures = KeepFigures();
            merge = new AccountRewriter(records, recorderOf(records), output, ids, _filter, figures.Errors);
            IAsyncEnumerable<RetriedRecord> retried = new RetryWorkers(_pipeline, _settings).RunAsync(new RetrySource(_run, _filter).Read(), stopToken);
            await MergeAsync(merge, retried, stopToken).ConfigureAwait(false);
            end = output.Finish(staged);
            marks = records.Mark();
            records.Sync();
            RunState old = _run.Checkpoint!.State;
            state = new RunState { Position = old.Position, Ledger = merge.Report.Ledger, Figures = figures, Started = old.Started, WorkedBefore = old.WorkedBefore };
            WriteReport(folder, state, merge.Report, pipelinePath);
        }

        foreach (string name in (string[])[RunFolder.WrittenFile, RunFolder.DropsFile, RunFolder.QuarantineFile, RunFolder.ReportFile, RunFolder.PageFile])
        {
            if (File.Exists(Path.Combine(staged.FolderPath, name)))
            {
                staged.Add(Path.Combine(staged.FolderPath, name), _run.At(name));
            }
        }

        staged.Commit(Journal.Line(JournalEvents.Retry, writer =>
        {
            WriteRetry(writer, merge.Report, pipelinePath);
            new Checkpoint(state, end, marks).Write(writer);
        }));
        return merge.Report;
    }

    private async Task MergeAsync(AccountRewriter merge, IAsyncEnumerable<RetriedRecord> retried, CancellationToken stopToken)
    {
        IAsyncEnumerator<RetriedRecord> results = retried.GetAsyncEnumerator(stopToken);
        await using (results.ConfigureAwait(false))
        {
            using var join = new AccountJoin(_run, (_, _) => throw new InvalidDataException(_run.FolderPath), keepsLines: true);
            foreach (AccountedRecord record in join.Read(_ => false))
            {
                stopToken.ThrowIfCancellationRequested();
                if (!record.Outcomes.Exists(merge.IsRetried))
                {
                    merge.Keep(record);
                    continue;
                }

                await results.MoveNextAsync().ConfigureAwait(false);
                merge.Replace(record, results.Current);
            }
        }
    }

    // What the stages did is told of the run itself; the account, and what failed, is told as it is now.
    private RunFigures KeepFigures()
    {
        RunFigures old = _run.Checkpoint!.State.Figures;
        var figures = new RunFigures(old.Stages.Select(stage => stage.Label), _pipeline.Secrets);
        for (int stage = 0; stage < old.Stages.Length; stage++)
        {
            figures.Stages[stage].Tally.Add(old.Stages[stage].Tally);
        }

        figures.Slowest.Add(old.Slowest);
        return figures;
    }

    private void WriteReport(RunFolder folder, RunState state, RetryReport retry, string pipelinePath)
    {
        var summary = new RunSummary(RunEnd.Done, state, null, state.Worked) { Pipeline = _run.Manifest.GetProperty("pipeline").GetString()!, Files = _run.Files };
        var report = RunReport.Of(summary);
        WritePage?.Invoke(folder.At(RunFolder.PageFile), report);
        JsonElement old = JsonElement.Parse(File.ReadAllBytes(_run.At(RunFolder.ReportFile)));
        folder.WriteJson(RunFolder.ReportFile, writer =>
        {
            RunReportJson.Write(writer, report);
            writer.WriteStartArray("retries");
            foreach (JsonElement earlier in old.TryGetProperty("retries", out JsonElement retries) ? [.. retries.EnumerateArray()] : Array.Empty<JsonElement>())
            {
                earlier.WriteTo(writer);
            }

            writer.WriteStartObject();
            WriteRetry(writer, retry, pipelinePath);
            writer.WriteEndObject();
            writer.WriteEndArray();
        });
    }

    private void WriteRetry(Utf8JsonWriter writer, RetryReport report, string pipelinePath)
    {
        writer.WriteString("pipeline_file", Path.GetFullPath(pipelinePath));
        writer.WriteString("pipeline_hash", RunIdentity.HashPipeline(_pipeline));
        writer.WriteNumber("records", report.Records);
        writer.WriteNumber("now_written", report.Written);
        writer.WriteNumber("now_dropped", report.Dropped);
        writer.WriteNumber("failed_again", report.Failed);
    }
}
