namespace TextPipeline.Core.Definitions;

/// <summary>What becomes of a document on which a stage fails: the entry key <c>on_error</c>.</summary>
internal enum FailurePolicy
{
    /// <summary>It is set aside with its original content, and the run goes on.</summary>
    Quarantine,

    /// <summary>The run ends.</summary>
    Halt,

    /// <summary>It goes on as it was before the stage, with a mark in <c>warnings</c>.</summary>
    PassThrough,
}
