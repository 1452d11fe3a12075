using System.Collections.Immutable;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>A document that comes out otherwise from the second pipeline than from the first.</summary>
/// <param name="Id">The document as it was read.</param>
/// <param name="Deltas">What is different, for each document that it came out as.</param>
internal sealed record OutputDifference(string Id, ImmutableArray<DocumentDelta> Deltas)
{
    /// <summary>Characters that only the first pipeline's output has.</summary>
    public long Removed => Deltas.Sum(delta => (long)delta.Removed);

    /// <summary>Characters that only the second pipeline's output has.</summary>
    public long Inserted => Deltas.Sum(delta => (long)delta.Inserted);

    /// <summary>Metadata members and annotations that are different.</summary>
    public long Other => Deltas.Sum(delta =>
        (long)delta.Metadata.Length + delta.Annotations.Added.Length + delta.Annotations.Removed.Length + delta.Annotations.Recut.Length);

    /// <summary>What is different between two outcomes; null where nothing is.</summary>
    public static OutputDifference? Between(string id, DocumentOutcome a, DocumentOutcome b)
    {
        var deltas = ImmutableArray.CreateBuilder<DocumentDelta>();
        Dictionary<string, Document> others = new(StringComparer.Ordinal);
        foreach (Document document in b.Written)
        {
            others.TryAdd(document.Id, document);
        }

        foreach (Document before in a.Written)
        {
            Document after = others.Remove(before.Id, out Document? found) ? found : Document.Create(before.Id, "");
            AddDelta(deltas, before, after);
        }

        foreach (Document after in b.Written.Where(document => others.ContainsKey(document.Id)))
        {
            AddDelta(deltas, Document.Create(after.Id, ""), after);
        }

        return deltas.Count == 0 ? null : new OutputDifference(id, deltas.ToImmutable());
    }

    private static void AddDelta(ImmutableArray<DocumentDelta>.Builder deltas, Document before, Document after)
    {
        if (string.Equals(before.Text, after.Text, StringComparison.Ordinal) && before.Metadata.Equals(after.Metadata) && before.Annotations.AsSpan().SequenceEqual(after.Annotations.AsSpan()))
        {
            return;
        }

        var delta = DocumentDelta.Between(before, after, Reasons(before, after));
        if (!delta.IsEmpty)
        {
            deltas.Add(delta);
        }
    }

    // What the second alone removed explains what only the first has; what the first alone removed explains what only the second has.
    private static ImmutableArray<TextChange> Reasons(Document before, Document after)
    {
        HashSet<TextChange> inA = [.. before.Changes], inB = [.. after.Changes];
        return
        [
            .. after.Changes.Where(change => !inA.Contains(change)),
            .. before.Changes.Where(change => !inB.Contains(change)).Select(change => new TextChange(change.Reason, change.Inserted, change.Removed)),
        ];
    }
}
