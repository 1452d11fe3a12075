using System.Collections.Immutable;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Reports;

namespace TextPipeline.Core.Execution.Progress;

/// <summary>How far a run is.</summary>
internal sealed record ProgressSnapshot
{
    /// <summary>Since it began, or went on.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What became of documents, from the start of the run.</summary>
    public required Account Documents { get; init; }

    /// <summary>Bytes of the inputs that are done with: of the files as they lie on disk, where their lengths are known.</summary>
    public required long Bytes { get; init; }

    /// <summary>Bytes of all inputs; null where some input has no length.</summary>
    public required long? TotalBytes { get; init; }

    /// <summary>Documents read a second, of late.</summary>
    public required double DocumentsPerSecond { get; init; }

    /// <summary>Bytes done with a second, of late.</summary>
    public required double BytesPerSecond { get; init; }

    /// <summary>How long it will still take, if it goes on as it did; null where nobody can know.</summary>
    public required TimeSpan? Left { get; init; }

    /// <summary>What each stage did, in the order of the pipeline.</summary>
    public required ImmutableArray<StageCount> Stages { get; init; }

    /// <summary>The label of the stage that takes most time, and its share of the time of all stages; null where none took any.</summary>
    public required (string Label, double Share)? Slowest { get; init; }

    /// <summary>Documents that ended early, by stage and reason; kept where someone asked for it.</summary>
    public required ImmutableArray<EndingReport> Endings { get; init; }

    /// <summary>How much of the inputs is done with, from 0 to 1; null where their length is not known.</summary>
    public double? Share => TotalBytes is null ? null : TotalBytes == 0 ? 1 : Math.Clamp(Bytes / (double)TotalBytes.Value, 0, 1);
}
