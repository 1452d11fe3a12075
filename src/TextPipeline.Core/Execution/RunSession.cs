using System.Globalization;
using System.Text;
using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>One run with its folder: begins or goes on, runs, and ends with an output that is whole or a journal from which to go on.</summary>
internal sealed class RunSession : IDisposable
{
    private readonly RunFolder _folder;
    private readonly Pipeline _pipeline;
    private readonly RunSettings _settings;
    private readonly ResumePlan _plan;
    private readonly Journal _journal;
    private readonly InFlightMap _inFlight;
    private readonly IDocumentSink _sink;

    private RunSession(RunFolder folder, Pipeline pipeline, RunSettings settings, OutputPlan output, ResumePlan plan, Func<Stream> standardOutput)
    {
        _folder = folder;
        _pipeline = pipeline;
        _settings = settings;
        _plan = plan;
        Checkpoint? from = plan.Checkpoint;
        _sink = output.IsStream ? output.OpenStream(standardOutput)
            : plan.IsPublished ? new PublishedOutput(from!.Output)
            : output.OpenFile(from?.Output ?? default, FileNames(folder, from?.Marks.Written ?? 0), folder.FolderPath);
        Records = new RunRecords(folder, from?.Marks ?? default);
        _journal = new Journal(folder.At(RunFolder.JournalFile), plan.JournalLength);
        _inFlight = new InFlightMap(folder.At(RunFolder.InFlightFile), settings.Workers);
    }

    /// <summary>The records of the run.</summary>
    public RunRecords Records { get; }

    /// <summary>Writes the report into a file for people, before the run counts as done.</summary>
    public Action<string, RunReport>? WritePage { get; set; }

    /// <summary>Begins a run in its folder, or goes on with the one that is there.</summary>
    /// <param name="folder">The run's folder, which the caller holds.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="pipelinePath">Its file.</param>
    /// <param name="settings">What is run.</param>
    /// <param name="output">Where to.</param>
    /// <param name="plan">What to do with an earlier run: not one that is done.</param>
    /// <param name="identity">What the run depends on.</param>
    /// <param name="standardOutput">Opens standard output.</param>
    /// <exception cref="IOException">The output or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The output or the folder may not be written.</exception>
    public static RunSession Begin(
        RunFolder folder, Pipeline pipeline, string pipelinePath, RunSettings settings, OutputPlan output, ResumePlan plan, RunIdentity identity, Func<Stream> standardOutput)
    {
        if (!plan.IsResuming)
        {
            Clear(folder, output);
        }

        if (!plan.IsResuming || !plan.Changes.IsEmpty)
        {
            folder.WriteJson(RunFolder.ManifestFile, writer => RunManifest.Write(writer, pipeline, pipelinePath, settings, output, identity));
        }

        var session = new RunSession(folder, pipeline, settings, output, plan, standardOutput);
        session.NoteBeginning();
        return session;
    }

    /// <summary>Lets stages learn that must know the corpus. To be called first.</summary>
    /// <returns>How the pass ended that did not come to its end, and with it the run for now; null where all is learned.</returns>
    /// <exception cref="RunAbortedException">A pass cannot go on; another can.</exception>
    public async Task<RunSummary?> LearnAsync(CorpusLearning learning, CancellationToken stopToken)
    {
        var checkpoints = new Checkpoints(_journal, Records, _sink, _settings.CheckpointInterval);
        RunState state = RunState.Of(_pipeline, _plan.Checkpoint?.State);
        try
        {
            if (await learning.ExecuteAsync(_settings, stopToken).ConfigureAwait(false) is not { } unfinished)
            {
                return null;
            }

            await checkpoints.StopAsync(StopEvent(unfinished), state).ConfigureAwait(false);
            return unfinished with { State = state };
        }
        catch (RunAbortedException)
        {
            await checkpoints.StopAsync(JournalEvents.Interrupted, state).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs, and publishes the output where the run comes to its end.</summary>
    /// <exception cref="RunAbortedException">The run cannot go on; another can, after what is committed.</exception>
    /// <exception cref="IOException">The output or the records cannot be written; the run can be gone on with.</exception>
    public async Task<RunSummary> ExecuteAsync(IRunRecorder recorder, CancellationToken stopToken)
    {
        var checkpoints = new Checkpoints(_journal, Records, _sink, _settings.CheckpointInterval);
        RunState state = RunState.Of(_pipeline, _plan.Checkpoint?.State);
        RunSummary summary;
        try
        {
            using IdRegistry ids = LoadIds();
            summary = await new PipelineRun(_pipeline, _settings with { State = state, InFlight = _inFlight, Ids = ids })
                .ExecuteAsync(_sink, recorder, stopToken, checkpoints).ConfigureAwait(false);
        }
        catch (RunAbortedException)
        {
            await checkpoints.StopAsync(JournalEvents.Interrupted, state).ConfigureAwait(false);
            throw;
        }

        if (summary.End == RunEnd.Done)
        {
            await checkpoints.CompleteAsync(summary.State).ConfigureAwait(false);
        }
        else
        {
            _sink.Flush();
            await checkpoints.StopAsync(StopEvent(summary), summary.State).ConfigureAwait(false);
        }

        var report = RunReport.Of(summary);
        WritePage?.Invoke(_folder.At(RunFolder.PageFile), report);
        _folder.WriteJson(RunFolder.ReportFile, writer => RunReportJson.Write(writer, report));
        if (summary.End == RunEnd.Done)
        {
            // The report is there before the run counts as done.
            _journal.Append(JournalEvents.Done);
            File.Delete(_folder.At(RunFolder.IdsFile));
            _inFlight.Dispose();
            File.Delete(_folder.At(RunFolder.InFlightFile));
            LearningSuspects.Forget(_folder.FolderPath);
        }

        return summary;
    }

    private static string StopEvent(RunSummary summary) => summary.End == RunEnd.Halted ? JournalEvents.Halted : JournalEvents.Interrupted;

    private void NoteBeginning()
    {
        _journal.Append(_plan.IsResuming ? JournalEvents.Resume : JournalEvents.Start, writer =>
        {
            writer.WriteNumber("workers", _settings.Workers);
            if (!_plan.Changes.IsEmpty)
            {
                writer.WriteStartArray("in_spite_of");
                foreach (string change in _plan.Changes)
                {
                    writer.WriteStringValue(change);
                }

                writer.WriteEndArray();
            }
        });
        if (!_plan.Suspects.IsEmpty)
        {
            _journal.Append(JournalEvents.Suspects, writer =>
            {
                writer.WriteStartArray("documents");
                foreach (RecordRange range in _plan.Suspects)
                {
                    range.Write(writer);
                }

                writer.WriteEndArray();
            });
        }
    }

    private IdRegistry LoadIds()
    {
        var ids = new IdRegistry(log: Records.Ids);
        if (_plan.Checkpoint is { Marks.Ids: > 0 })
        {
            using FileStream log = File.Open(_folder.At(RunFolder.IdsFile), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            ids.Load(log);
        }

        return ids;
    }

    // What an earlier run left, that this one replaces. The journal goes first: from then on there is nothing to go on with.
    private static void Clear(RunFolder folder, OutputPlan output)
    {
        File.Delete(folder.At(RunFolder.JournalFile));
        File.Delete(folder.At(RunFolder.ReportFile));
        File.Delete(folder.At(RunFolder.PageFile));
        File.Delete(folder.At(RunFolder.InFlightFile));
        if (Directory.Exists(folder.At(LearningFiles.FolderName)))
        {
            Directory.Delete(folder.At(LearningFiles.FolderName), recursive: true);
        }

        if (output.IsFolder && output.FinalFile is { } metadata)
        {
            File.Delete(metadata);
            string outputFolder = Path.GetDirectoryName(Path.GetFullPath(metadata))! + Path.DirectorySeparatorChar;
            foreach (string name in FileNames(folder, long.MaxValue))
            {
                string path = Path.GetFullPath(Path.Combine(outputFolder, name));
                if (path.StartsWith(outputFolder, StringComparison.Ordinal))
                {
                    File.Delete(path);
                }
            }
        }
    }

    /// <summary>The names of the files of documents in an output folder.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="length">How many bytes of the records count.</param>
    private static IEnumerable<string> FileNames(RunFolder folder, long length)
    {
        string path = folder.At(RunFolder.WrittenFile);
        if (length == 0 || !File.Exists(path))
        {
            yield break;
        }

        using var reader = new StreamReader(path, Encoding.UTF8);
        long read = 0;
        while (read < length && reader.ReadLine() is { } line)
        {
            read += Encoding.UTF8.GetByteCount(line) + 1;
            string? name = null;
            try
            {
                name = JsonElement.Parse(line).TryGetProperty("name", out JsonElement value) ? value.GetString() : null;
            }
            catch (JsonException)
            {
                // The line that a death cut off.
            }

            if (name is not null)
            {
                yield return name;
            }
        }
    }

    // The map of what is in flight is left to the process: where a run stops early, a stage that does not heed its token still runs over it.
    public void Dispose()
    {
        _journal.Dispose();
        Records.Dispose();
        _sink.Dispose();
    }
}
