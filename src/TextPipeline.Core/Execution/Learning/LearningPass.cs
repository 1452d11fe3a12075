using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution.Learning;

/// <summary>
/// One pass over the corpus for one stage: every document goes through the stages before it and is observed in its place. The pass is a run like any other,
/// whose output is the profile, so order, bounds and interruptions are those of a run.
/// </summary>
internal sealed class LearningPass
{
    // A snapshot is the whole profile, a checkpoint of a run a line.
    private const int IntervalsBetweenSnapshots = 10;
    private readonly Pipeline _pipeline;
    private readonly PipelineStage _entry;
    private readonly ICorpusStage _learner;
    private readonly LearningFiles? _files;

    /// <param name="pipeline">The pipeline. Stages before the entry that learn have learned.</param>
    /// <param name="entry">The entry whose stage learns.</param>
    /// <param name="runFolder">Where the run keeps what it knows; null for nowhere.</param>
    public LearningPass(Pipeline pipeline, PipelineStage entry, string? runFolder)
    {
        _pipeline = pipeline;
        _entry = entry;
        _learner = entry.Learner!;
        _files = runFolder is null ? null : new LearningFiles(runFolder, entry);
    }

    /// <summary>What was learned; null before the end.</summary>
    public ICorpusProfile? Profile { get; private set; }

    /// <summary>How many documents it was learned from.</summary>
    public long Documents { get; private set; }

    /// <summary>Where the pass goes on: after how many documents.</summary>
    public long DocumentsBefore { get; private set; }

    /// <summary>Takes over what the run has learned before it was interrupted; false where that is not all.</summary>
    public bool TryTakeOver()
    {
        Profile = _files?.TryReadProfile(_learner);
        return Profile is not null;
    }

    /// <summary>Reads the corpus.</summary>
    /// <param name="settings">What is read, how, and with how many hands.</param>
    /// <param name="begin">Is told, before the first document, that the pass begins.</param>
    /// <param name="stopToken">Stops it.</param>
    /// <returns>How the pass ended. <see cref="Profile"/> is there where it is done.</returns>
    /// <exception cref="RunAbortedException">It cannot go on.</exception>
    public async Task<RunSummary> ExecuteAsync(RunSettings settings, Action begin, CancellationToken stopToken)
    {
        Pipeline observed = _pipeline.UpTo(_entry, new ObservingStage(_learner));
        LearningSnapshot? snapshot = _files is null ? null : LearningSnapshot.TryRead(_files.SnapshotPath, _learner);
        DocumentsBefore = snapshot?.State.Ledger.Read ?? 0;
        begin();
        ICorpusProfile profile = snapshot?.Profile ?? _learner.CreateProfile();
        using var sink = new ProfileSink(_entry.Label, profile, snapshot?.Documents ?? 0);
        using AppendFile? idLog = _files is null ? null : new AppendFile(_files.IdsPath, snapshot?.Ids ?? 0);
        using IdRegistry ids = LoadIds(idLog);
        settings = settings with
        {
            Encoder = new ObservationEncoder(),
            State = RunState.Of(observed, snapshot?.State),
            Ids = ids,
            InFlight = _files is null ? null : new InFlightMap(_files.InFlightPath, settings.Workers),
            Suspects = settings.Suspects is not { } suspects
                ? null
                : new Suspects(suspects.CorpusRanges, suspects.Isolated.UpTo(suspects.Isolated.Stages[_pipeline.Stages.IndexOf(_entry)], new ObservingStage(_learner))),
            TracesDocuments = false,
        };
        LearningSnapshots? snapshots = _files is null ? null : new LearningSnapshots(_files, profile, sink, idLog!, settings.CheckpointInterval * IntervalsBetweenSnapshots);
        RunSummary summary = await new PipelineRun(observed, settings).ExecuteAsync(sink, NoRecords.Instance, stopToken, snapshots).ConfigureAwait(false);
        if (summary.End != RunEnd.Done)
        {
            snapshots?.Take(summary.State);
            LeaveNothingInFlight();
            return summary;
        }

        Documents = sink.Documents;
        Profile = profile;
        settings.InFlight?.Dispose();
        _files?.Complete(profile, Documents);
        return summary;
    }

    // The map itself is left to the process: a stage that does not heed its token may still run over it.
    private void LeaveNothingInFlight()
    {
        if (_files is not null)
        {
            File.Delete(_files.InFlightPath);
        }
    }

    private IdRegistry LoadIds(AppendFile? log)
    {
        var ids = new IdRegistry(log: log);
        if (log is { Length: > 0 })
        {
            using FileStream earlier = File.Open(_files!.IdsPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            ids.Load(earlier);
        }

        return ids;
    }
}
