namespace TextPipeline.Core.Execution;

/// <summary>How a run ended, where nothing stopped it from saying so.</summary>
internal enum RunEnd
{
    /// <summary>At the end of its inputs.</summary>
    Done,

    /// <summary>At a document on which a stage failed whose entry says <c>on_error: halt</c>.</summary>
    Halted,

    /// <summary>It was asked to stop.</summary>
    Interrupted,
}
