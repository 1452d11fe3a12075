using System.Collections.Immutable;

namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>The difference of two texts, with the reasons of the edits that made it.</summary>
internal static class TextDiff
{
    // An edit up to this length and on one line is shown as its stage made it: the numbers that a date and its ISO form share mean nothing.
    private const int ShortEdit = 160;

    /// <summary>The pieces; one kept piece where the texts are the same, none where both are empty.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <param name="changes">What edits say they did, in their order; may be empty or say less than happened.</param>
    public static ImmutableArray<TextPiece> Compute(string before, string after, ReadOnlySpan<TextChange> changes)
    {
        var pieces = new PieceList();
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            pieces.Add(TextPiece.Kept(after.AsMemory()));
        }
        else if (EditPlacement.TryPlace(before, after, changes) is { } places)
        {
            int end = 0;
            for (int i = 0; i < places.Length; i++)
            {
                pieces.Add(TextPiece.Kept(before.AsMemory(end, places[i] - end)));
                AddEdit(pieces, changes[i]);
                end = places[i] + changes[i].Removed.Length;
            }

            pieces.Add(TextPiece.Kept(before.AsMemory(end)));
        }
        else
        {
            var reasons = new ReasonFinder(changes);
            AddLines(pieces, before.AsMemory(), after.AsMemory(), reasons.Of);
        }

        return pieces.ToImmutable();
    }

    private static void AddEdit(PieceList pieces, TextChange change)
    {
        ReadOnlyMemory<char> removed = change.Removed.AsMemory(), inserted = change.Inserted.AsMemory();
        bool isShort = removed.Length <= ShortEdit && inserted.Length <= ShortEdit && !removed.Span.Contains('\n') && !inserted.Span.Contains('\n');
        if (removed.IsEmpty || inserted.IsEmpty || isShort)
        {
            pieces.Add(new TextPiece(PieceKind.Removed, removed, change.Reason));
            pieces.Add(new TextPiece(PieceKind.Inserted, inserted, change.Reason));
            return;
        }

        AddLines(pieces, removed, inserted, _ => change.Reason);
    }

    private static void AddLines(PieceList pieces, ReadOnlyMemory<char> before, ReadOnlyMemory<char> after, Func<TextPiece, string?> reason)
    {
        var table = new TokenTable();
        TokenList old = table.Lines(before.Span), young = table.Lines(after.Span);
        int end = 0;
        foreach (DiffRange range in SequenceDiff.Compute(old.Ids, young.Ids, table.Count))
        {
            int start = old.Starts[range.BeforeStart];
            pieces.Add(TextPiece.Kept(before[end..start]));
            end = old.Starts[range.BeforeStart + range.BeforeLength];
            WordDiff.Add(pieces, before[start..end], after[young.Starts[range.AfterStart]..young.Starts[range.AfterStart + range.AfterLength]], reason);
        }

        pieces.Add(TextPiece.Kept(before[end..]));
    }
}
