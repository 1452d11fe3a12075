using System.Collections.Immutable;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Progress;

/// <summary>How far a run is, for who watches it. The run tells it after each batch that is committed; displays and metrics ask it when they like.</summary>
/// <remarks>Safe for concurrent use. What it tells is of one moment between two batches, and after the last it is the ledger.</remarks>
internal sealed class RunProgress
{
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly ImmutableArray<InputFile> _files;
    private readonly ImmutableArray<string> _labels;
    private readonly TimeProvider _clock;
    private readonly long _begun;
    private readonly long? _totalBytes;
    private readonly Queue<(TimeSpan Time, long Documents, long Bytes)> _samples = new();
    private readonly StageCount[] _stages;
    private Account _documents;
    private Account? _first;
    private ImmutableArray<EndingReport> _endings = [];
    private int _file;
    private long _bytesBefore, _bytes, _firstBytes;

    /// <param name="files">The inputs of the run.</param>
    /// <param name="labels">The labels of the stages.</param>
    /// <param name="clock">Null for the system's.</param>
    public RunProgress(ImmutableArray<InputFile> files, IEnumerable<string> labels, TimeProvider? clock = null)
    {
        _files = files;
        _labels = [.. labels];
        _stages = new StageCount[_labels.Length];
        _clock = clock ?? TimeProvider.System;
        _begun = _clock.GetTimestamp();
        _totalBytes = files.All(file => file.Length is not null) ? files.Sum(Length) : null;
    }

    /// <summary>The labels of the stages, in the order of the pipeline.</summary>
    public ImmutableArray<string> Labels => _labels;

    /// <summary>Whether endings are kept by stage and reason. To be set before the run begins.</summary>
    public bool KeepsEndings { get; set; }

    /// <summary>Tells where a run stands.</summary>
    /// <param name="state">Its state.</param>
    /// <param name="batch">The batch that was committed; null at the beginning.</param>
    public void Update(RunState state, RecordBatch? batch)
    {
        lock (_lock)
        {
            if (KeepsEndings && _endings.Sum(ending => ending.Documents) != state.Ledger.Dropped + state.Ledger.Quarantined)
            {
                _endings = [.. state.Ledger.SortedEndings.Select(pair => new EndingReport(pair.Key.Stage, pair.Key.Reason, pair.Value))];
            }

            _documents = state.Ledger.Total;
            for (int i = 0; i < _stages.Length; i++)
            {
                _stages[i] = StageCount.Of(state.Figures.Stages[i].Tally);
            }

            _bytes = _totalBytes is null ? _bytes + (batch?.Used ?? 0) : BytesUpTo(state.Position, batch);
            if (_first is null)
            {
                _first = _documents;
                _firstBytes = _bytes;
            }
        }
    }

    private long BytesUpTo(InputPosition position, RecordBatch? batch)
    {
        for (; _file < Math.Min(position.File, _files.Length); _file++)
        {
            _bytesBefore += Length(_files[_file]);
        }

        if (_file == _files.Length)
        {
            return _bytesBefore;
        }

        InputFile file = _files[_file];
        long inside = file.Compression == Compression.None ? position.Offset - (file.Slice?.Start ?? 0) : batch?.ReadBytes ?? 0;
        return _bytesBefore + Math.Clamp(inside, 0, Length(file));
    }

    // The last line of a slice is read to its end, so what is read is no more than about the slice.
    private static long Length(InputFile file) => file.Slice is { } slice
        ? Math.Max(0, Math.Min(slice.End, file.Length ?? 0) - slice.Start)
        : file.Length ?? 0;

    /// <summary>Tells how far the run is.</summary>
    public ProgressSnapshot Take()
    {
        lock (_lock)
        {
            TimeSpan elapsed = _clock.GetElapsedTime(_begun);
            while (_samples.Count > 1 && elapsed - _samples.Peek().Time > RateWindow)
            {
                _samples.Dequeue();
            }

            (TimeSpan since, long documents, long bytes) = _samples.TryPeek(out (TimeSpan, long, long) oldest) ? oldest : (TimeSpan.Zero, _first?.Read ?? 0, _firstBytes);
            double seconds = Math.Max((elapsed - since).TotalSeconds, 1e-3);
            _samples.Enqueue((elapsed, _documents.Read, _bytes));
            return new ProgressSnapshot
            {
                Elapsed = elapsed,
                Documents = _documents,
                Bytes = _bytes,
                TotalBytes = _totalBytes,
                DocumentsPerSecond = (_documents.Read - documents) / seconds,
                BytesPerSecond = (_bytes - bytes) / seconds,
                Left = TimeLeft(elapsed),
                Stages = [.. _stages],
                Slowest = Slowest(),
                Endings = _endings,
            };
        }
    }

    // From the pace of the whole run: the pace of late jumps with every large document.
    private TimeSpan? TimeLeft(TimeSpan elapsed)
    {
        long done = _bytes - _firstBytes;
        return _totalBytes is { } total && done > 0 ? elapsed * (Math.Max(0, total - _bytes) / (double)done) : null;
    }

    private (string Label, double Share)? Slowest()
    {
        double all = _stages.Sum(stage => stage.Seconds);
        if (all <= 0)
        {
            return null;
        }

        int slowest = Array.FindIndex(_stages, stage => stage.Seconds == _stages.Max(other => other.Seconds));
        return (_labels[slowest], _stages[slowest].Seconds / all);
    }
}
