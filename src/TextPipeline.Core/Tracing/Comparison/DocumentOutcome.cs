using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>What became of one document in one pipeline.</summary>
/// <param name="Ends">How it ended, or how each of its parts did, in order.</param>
internal sealed record DocumentOutcome(List<WalkEnd> Ends)
{
    public DocumentFate Fate =>
        Ends.Exists(end => end.Kind is OutcomeKind.Quarantined or OutcomeKind.Halted) ? DocumentFate.Failed
        : Ends.Exists(end => end.Kind == OutcomeKind.Dropped) ? DocumentFate.Dropped
        : DocumentFate.Written;

    /// <summary>Why it did not come through; null where it did.</summary>
    public Ending? Ending
    {
        get
        {
            OutcomeKind[] kinds = Fate == DocumentFate.Failed ? [OutcomeKind.Quarantined, OutcomeKind.Halted] : [OutcomeKind.Dropped];
            return Ends.Where(end => kinds.Contains(end.Kind)).Select(end => end.Ending).FirstOrDefault();
        }
    }

    /// <summary>The documents that came through.</summary>
    public IEnumerable<Document> Written => Ends.Where(end => end.Kind == OutcomeKind.Written).Select(end => end.Document.Document);
}
