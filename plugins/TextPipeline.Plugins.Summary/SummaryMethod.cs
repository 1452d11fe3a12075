namespace TextPipeline.Plugins.Summary;

/// <summary>How <c>summarize</c> scores sentences.</summary>
internal enum SummaryMethod
{
    /// <summary>Learned weights over place, length, quotation and words.</summary>
    Linear,

    /// <summary>The first sentences.</summary>
    Lead,
}
