namespace TextPipeline.Core.Execution;

/// <summary>How a document ended.</summary>
internal enum OutcomeKind
{
    Written,

    Dropped,

    Quarantined,

    /// <summary>A stage failed whose entry says <c>on_error: halt</c>: the run ends before this document.</summary>
    Halted,
}
