namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>What a frame carries.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the child: a <see cref="WorkerSetup"/>; always the first.</summary>
    Setup = 1,

    /// <summary>To the host: the stages are built, or why they are not.</summary>
    Ready = 2,

    /// <summary>To the child: documents for a stage.</summary>
    Documents = 3,

    /// <summary>To the host: the verdict on the next of the documents.</summary>
    Verdict = 4,

    /// <summary>To the host: a stage that takes documents together failed on all of them.</summary>
    BatchFailed = 5,

    /// <summary>To the host: a line that a stage logs.</summary>
    Log = 6,
}
