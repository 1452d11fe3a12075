using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>The section <c>output</c>: where a run writes where the command line does not say.</summary>
internal sealed record OutputEntry
{
    public static ImmutableArray<string> Formats { get; } = ["text", "jsonl"];

    public static ImmutableArray<string> Compressions { get; } = ["none", "gzip", "zstandard"];

    /// <summary><c>path</c>: a file or folder relative to the pipeline's folder, or <c>-</c>.</summary>
    public SourceScalar? Path { get; init; }

    /// <summary><c>format</c>, one of <see cref="Formats"/>; null takes it from the path.</summary>
    public string? Format { get; init; }

    /// <summary><c>compression</c> of a file, one of <see cref="Compressions"/>; null takes it from the path.</summary>
    public string? Compression { get; init; }
}
