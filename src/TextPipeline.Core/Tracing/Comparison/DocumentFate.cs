namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>How a document ended in one pipeline, with all the parts that it was split into.</summary>
internal enum DocumentFate
{
    /// <summary>All of it came through.</summary>
    Written,

    /// <summary>It was dropped, or a part was.</summary>
    Dropped,

    /// <summary>A stage failed on it, or on a part.</summary>
    Failed,
}
