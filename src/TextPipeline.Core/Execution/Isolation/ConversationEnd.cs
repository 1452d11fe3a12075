namespace TextPipeline.Core.Execution.Isolation;

/// <summary>How the talk with a child process about some documents ended.</summary>
internal enum ConversationEnd
{
    /// <summary>With a verdict on each.</summary>
    Answered,

    /// <summary>With one failure for all: the stage takes documents together.</summary>
    FailedTogether,

    /// <summary>After some verdicts; the child cannot go on, and the next document is not at fault.</summary>
    BrokenOff,

    /// <summary>After some verdicts; the child is gone, and the next document is at fault.</summary>
    Died,

    /// <summary>After some verdicts; the next document took too long.</summary>
    TimedOut,

    /// <summary>After some verdicts; the answer on the next document is none.</summary>
    Garbled,
}
