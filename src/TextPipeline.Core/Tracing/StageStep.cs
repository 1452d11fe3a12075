using System.Collections.Immutable;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Core.Tracing;

/// <summary>A stage gave its verdict.</summary>
/// <param name="DocumentId">On this document.</param>
/// <param name="Stage">The entry.</param>
/// <param name="Number">The entry's place in the pipeline, from 1.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Decision">The verdict.</param>
internal sealed record StageStep(string DocumentId, PipelineStage Stage, int Number, TimeSpan Elapsed, StageDecision Decision) : TraceStep(DocumentId)
{
    /// <summary>Why the document was dropped or failed.</summary>
    public string? Reason { get; init; }

    /// <summary>What a failure says.</summary>
    public string? Message { get; init; }

    /// <summary>What became of the document after a failure.</summary>
    public FailureCourse? Course { get; init; }

    /// <summary>The labels of the fallback stages that the document goes through.</summary>
    public ImmutableArray<string> Fallback { get; init; } = [];

    /// <summary>What the stage did to the document that it emitted.</summary>
    public DocumentDelta? Delta { get; init; }

    /// <summary>The documents that the stage split it up into.</summary>
    public ImmutableArray<Document> Parts { get; init; } = [];
}
