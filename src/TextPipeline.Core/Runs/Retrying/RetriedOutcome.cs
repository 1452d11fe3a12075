using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>How a document ended that ran again.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">How it ended.</param>
/// <param name="Encoded">Its bytes, where it is to be written.</param>
/// <param name="Beside">How many of them belong beside its own file.</param>
/// <param name="Ending">Why it ended, where it is not to be written.</param>
internal sealed record RetriedOutcome(string Id, OutcomeKind Kind, byte[] Encoded, int Beside, Ending? Ending)
{
    /// <summary>Those of a record that are of one of its documents: the document itself, or what it was split into.</summary>
    public static IEnumerable<RetriedOutcome> Of(IReadOnlyList<RetriedOutcome> outcomes, string id)
    {
        bool isThere = outcomes.Any(outcome => string.Equals(outcome.Id, id, StringComparison.Ordinal));
        return outcomes.Where(outcome => isThere ? string.Equals(outcome.Id, id, StringComparison.Ordinal) : outcome.Id.StartsWith(id + "/", StringComparison.Ordinal));
    }
}
