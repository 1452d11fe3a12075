using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Expectations;

namespace TextPipeline.Core.PipelineTests;

/// <summary>What an entry of the pipeline gives in place of its stage. With nothing set, the document goes on as it came.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Label">The entry's label.</param>
internal sealed record StageMock(SourcePosition Position, string Label)
{
    /// <summary>The new text, or null for the old one.</summary>
    public string? Text { get; init; }

    /// <summary>Members to set.</summary>
    public Metadata Metadata { get; init; } = Metadata.Empty;

    /// <summary>Annotations to add, each found by its text from where the one before it began.</summary>
    public ImmutableArray<AnnotationPattern> Annotations { get; init; } = [];

    /// <summary>The reason of a drop, or null.</summary>
    public string? Drop { get; init; }

    /// <summary>The reason of a failure, or null.</summary>
    public string? Fail { get; init; }
}
