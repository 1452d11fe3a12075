namespace TextPipeline.Core.Tracing;

/// <summary>What a stage made of a document.</summary>
internal enum StageDecision
{
    Emitted,

    Split,

    Dropped,

    Failed,
}
