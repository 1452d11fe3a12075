namespace TextPipeline.Testing;

/// <summary>Whether two results say the same.</summary>
internal static class Results
{
    public static bool AreSame(StageResult a, StageResult b) => (a, b) switch
    {
        (StageResult.Emitted one, StageResult.Emitted other) => AreSame(one.Document, other.Document),
        (StageResult.SplitUp one, StageResult.SplitUp other) =>
            one.Documents.Length == other.Documents.Length && one.Documents.Zip(other.Documents).All(pair => AreSame(pair.First, pair.Second)),
        (StageResult.Dropped one, StageResult.Dropped other) => one.Reason == other.Reason,
        (StageResult.Failed one, StageResult.Failed other) => (one.Reason, one.Message) == (other.Reason, other.Message),
        _ => false,
    };

    private static bool AreSame(Document a, Document b) =>
        (a.Id, a.ParentId, a.Text) == (b.Id, b.ParentId, b.Text) && a.Metadata.Equals(b.Metadata)
        && a.Annotations.SequenceEqual(b.Annotations) && a.Changes.SequenceEqual(b.Changes);
}
