using System.Collections.Immutable;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>What is different between two pipelines.</summary>
internal sealed record ComparisonReport
{
    /// <summary>What the first pipeline is called: its name, or the file that the user named.</summary>
    public required string A { get; init; }

    /// <summary>What the second pipeline is called.</summary>
    public required string B { get; init; }

    /// <summary>Documents in the input.</summary>
    public required long Read { get; init; }

    /// <summary>Inputs that are no documents; they are not compared.</summary>
    public required long Unreadable { get; init; }

    /// <summary>Documents that went through both pipelines.</summary>
    public required long Compared { get; init; }

    /// <summary>Documents that end the same way in both and come out otherwise.</summary>
    public required long Changed { get; init; }

    public required FateCount Dropped { get; init; }

    public required FateCount Failed { get; init; }

    /// <summary>The first documents that end otherwise.</summary>
    public required ImmutableArray<FateDifference> Fates { get; init; }

    /// <summary>Each stage, those of the first pipeline first.</summary>
    public required ImmutableArray<StageComparison> Stages { get; init; }

    /// <summary>The documents that come out most otherwise, the largest difference first.</summary>
    public required ImmutableArray<OutputDifference> Largest { get; init; }
}
