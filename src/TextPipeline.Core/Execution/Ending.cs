namespace TextPipeline.Core.Execution;

/// <summary>Why a document ended before the output.</summary>
/// <param name="Stage">The label of the entry that ended it; <c>input</c> where it was no document to begin with.</param>
/// <param name="Reason">What kind, as snake_case.</param>
/// <param name="Message">What happened, for a person; empty for a drop.</param>
/// <param name="Exception">What caused it, with its stack, or null.</param>
internal sealed record Ending(string Stage, string Reason, string Message, string? Exception)
{
    /// <summary>The label under which inputs that are no documents are accounted for.</summary>
    public const string InputStage = "input";
}
