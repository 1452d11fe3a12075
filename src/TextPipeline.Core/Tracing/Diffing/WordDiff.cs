namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>The difference of two stretches of lines by their words.</summary>
internal static class WordDiff
{
    // Where less than this share of the letters and digits is the same, the two have nothing to do with each other, and words in common are chance.
    private const double LeastShare = 0.3;

    public static void Add(PieceList pieces, ReadOnlyMemory<char> before, ReadOnlyMemory<char> after, Func<TextPiece, string?> reason)
    {
        if (!before.IsEmpty && !after.IsEmpty)
        {
            var table = new TokenTable();
            TokenList old = table.Words(before.Span), young = table.Words(after.Span);
            List<DiffRange> ranges = SequenceDiff.Compute(old.Ids, young.Ids, table.Count);
            JoinOverNothing(ranges, before.Span, old);
            if (KeptLetters(ranges, before.Span, old) >= LeastShare * Math.Max(1, Math.Min(Letters(before.Span), Letters(after.Span))))
            {
                int end = 0;
                foreach (DiffRange range in ranges)
                {
                    int start = old.Starts[range.BeforeStart];
                    pieces.Add(TextPiece.Kept(before[end..start]));
                    end = old.Starts[range.BeforeStart + range.BeforeLength];
                    AddBoth(pieces, before[start..end], after[young.Starts[range.AfterStart]..young.Starts[range.AfterStart + range.AfterLength]], reason);
                }

                pieces.Add(TextPiece.Kept(before[end..]));
                return;
            }
        }

        AddBoth(pieces, before, after, reason);
    }

    // White space or a mark between two changes is no reason to tell them apart; a line break is.
    private static void JoinOverNothing(List<DiffRange> ranges, ReadOnlySpan<char> before, TokenList old)
    {
        int last = 0;
        for (int i = 1; i < ranges.Count; i++)
        {
            DiffRange left = ranges[last], right = ranges[i];
            int gap = left.BeforeStart + left.BeforeLength;
            ReadOnlySpan<char> between = before[old.Starts[gap]..old.Starts[right.BeforeStart]];
            bool changesBoth = left.BeforeLength > 0 && left.AfterLength > 0 && right.BeforeLength > 0 && right.AfterLength > 0;
            if (changesBoth && between.Length <= 3 && Letters(between) == 0 && !between.Contains('\n'))
            {
                ranges[last] = new DiffRange(
                    left.BeforeStart, right.BeforeStart + right.BeforeLength - left.BeforeStart, left.AfterStart, right.AfterStart + right.AfterLength - left.AfterStart);
            }
            else
            {
                ranges[++last] = right;
            }
        }

        if (ranges.Count > 0)
        {
            ranges.RemoveRange(last + 1, ranges.Count - last - 1);
        }
    }

    private static int KeptLetters(List<DiffRange> ranges, ReadOnlySpan<char> before, TokenList old)
    {
        int kept = Letters(before);
        foreach (DiffRange range in ranges)
        {
            kept -= Letters(before[old.Starts[range.BeforeStart]..old.Starts[range.BeforeStart + range.BeforeLength]]);
        }

        return kept;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char character in text)
        {
            count += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return count;
    }

    private static void AddBoth(PieceList pieces, ReadOnlyMemory<char> before, ReadOnlyMemory<char> after, Func<TextPiece, string?> reason)
    {
        AddOne(pieces, new TextPiece(PieceKind.Removed, before, null), reason);
        AddOne(pieces, new TextPiece(PieceKind.Inserted, after, null), reason);
    }

    private static void AddOne(PieceList pieces, TextPiece piece, Func<TextPiece, string?> reason) => pieces.Add(piece.Text.IsEmpty ? piece : piece with { Reason = reason(piece) });
}
