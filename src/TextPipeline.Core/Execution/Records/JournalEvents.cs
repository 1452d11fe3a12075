namespace TextPipeline.Core.Execution.Records;

/// <summary>The names of the events of a journal.</summary>
internal static class JournalEvents
{
    /// <summary>A run began.</summary>
    public const string Start = "start";

    /// <summary>Runs that shared their inputs are being joined into one.</summary>
    public const string Merge = "merge";

    /// <summary>An unfinished run goes on.</summary>
    public const string Resume = "resume";

    /// <summary>Documents that were in flight when the run died; each is to be run alone.</summary>
    public const string Suspects = "suspects";

    /// <summary>Everything up to a document is durable.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>Likewise, and the run was asked to stop.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>Likewise, and a document ended the run.</summary>
    public const string Halted = "halted";

    /// <summary>Everything is durable, and the output gets its name next.</summary>
    public const string Complete = "complete";

    /// <summary>Documents that were quarantined have run again: new files are durable and get the names of the old ones next.</summary>
    public const string Retry = "retry";

    /// <summary>What a round of a watch made is joined with what was there: new files are durable and get the names of the old ones next.</summary>
    public const string Round = "round";

    /// <summary>Whether an event says that new files count which may not have their names yet.</summary>
    public static bool LeavesMoves(string? name) => name is Retry or Round;

    /// <summary>The output has its name.</summary>
    public const string Done = "done";
}
