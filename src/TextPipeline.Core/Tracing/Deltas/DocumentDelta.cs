using System.Collections.Immutable;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Core.Tracing.Deltas;

/// <summary>What is different between two states of a document.</summary>
/// <param name="Before">The one.</param>
/// <param name="After">The other.</param>
/// <param name="Changes">What edits say they did on the way; each has a reason.</param>
/// <param name="Pieces">The difference of the texts; empty where they are the same.</param>
/// <param name="Metadata">Members that are different.</param>
/// <param name="Annotations">Annotations that are different.</param>
internal sealed record DocumentDelta(
    Document Before, Document After, ImmutableArray<TextChange> Changes, ImmutableArray<TextPiece> Pieces, ImmutableArray<MetadataChange> Metadata, AnnotationDelta Annotations)
{
    public bool IsEmpty => Pieces.IsEmpty && Metadata.IsEmpty && Annotations.IsEmpty;

    /// <summary>Characters that went.</summary>
    public int Removed { get; } = Count(Pieces, PieceKind.Removed);

    /// <summary>Characters that came.</summary>
    public int Inserted { get; } = Count(Pieces, PieceKind.Inserted);

    /// <summary>What a stage did to a document.</summary>
    public static DocumentDelta Between(Document before, Document after) => Between(before, after, Gained(before, after));

    /// <summary>What is different, and what is known of why.</summary>
    public static DocumentDelta Between(Document before, Document after, ImmutableArray<TextChange> changes) => new(
        before,
        after,
        changes,
        string.Equals(before.Text, after.Text, StringComparison.Ordinal) ? [] : TextDiff.Compute(before.Text, after.Text, changes.AsSpan()),
        before.Metadata == after.Metadata ? [] : [.. MetadataChange.Between(before.Metadata, after.Metadata)],
        AnnotationDelta.Between(before, after));

    /// <summary>The changes that came since an earlier state. A stage that makes its document anew may have lost the record of what came before.</summary>
    public static ImmutableArray<TextChange> Gained(Document before, Document after) =>
        after.Changes.Length >= before.Changes.Length && (before.Changes.IsEmpty || ReferenceEquals(before.Changes[^1], after.Changes[before.Changes.Length - 1]))
            ? after.Changes[before.Changes.Length..]
            : after.Changes;

    private static int Count(ImmutableArray<TextPiece> pieces, PieceKind kind)
    {
        int count = 0;
        foreach (TextPiece piece in pieces)
        {
            count += piece.Kind == kind ? piece.Text.Length : 0;
        }

        return count;
    }
}
