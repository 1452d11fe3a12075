using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding.Normalization;

/// <summary>Normalization form C: Unicode Standard Annex 15. Thread-safe.</summary>
/// <remarks>
/// The framework's own is off where globalization is invariant. A text is cut before every starter that never joins the character before it; only
/// pieces with a character that the quick check is not sure of are worked on, and an edit replaces no more than what differs.
/// </remarks>
internal sealed class Composition(CompositionData data)
{
    private const string Reason = "normalized_nfc";

    // Below the first combining mark nothing is ever changed.
    private const char FirstMark = '\u0300';

    /// <summary>The first character that the quick check has to look at; -1 where there is none.</summary>
    public static int IndexOfSuspect(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('\0', (char)(FirstMark - 1));

    /// <summary>The edits that bring a text into form C.</summary>
    public List<TextEdit> Edits(string text)
    {
        var edits = new List<TextEdit>();
        for (int i = Math.Max(0, IndexOfSuspect(text)); i < text.Length;)
        {
            int length = Read(text, i, out int scalar);
            if (scalar < FirstMark)
            {
                int next = IndexOfSuspect(text.AsSpan(i));
                if (next < 0)
                {
                    break;
                }

                i += next;
                continue;
            }

            if (!data.IsUnsure(scalar))
            {
                i += length;
                continue;
            }

            int start = StartOfPiece(text, i);
            int end = i + length;
            while (end < text.Length && Read(text, end, out int next) is var step && data.IsUnsure(next))
            {
                end += step;
            }

            Add(edits, text, start, end);
            i = end;
        }

        return edits;
    }

    private static int StartOfPiece(string text, int index) =>
        index == 0 ? 0 : index > 1 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? index - 2 : index - 1;

    private void Add(List<TextEdit> edits, string text, int start, int end)
    {
        string composed = Compose(text.AsSpan(start, end - start));
        ReadOnlySpan<char> before = text.AsSpan(start, end - start), after = composed;
        if (before.SequenceEqual(after))
        {
            return;
        }

        int same = before.CommonPrefixLength(after);
        same -= same > 0 && char.IsHighSurrogate(before[same - 1]) ? 1 : 0;
        before = before[same..];
        after = after[same..];
        int alike = 0;
        while (alike < before.Length && alike < after.Length && before[^(alike + 1)] == after[^(alike + 1)])
        {
            alike++;
        }

        alike -= alike > 0 && char.IsLowSurrogate(before[^alike]) ? 1 : 0;
        edits.Add(new TextEdit(new TextSpan(start + same, before.Length - alike), after[..^alike].ToString(), Reason));
    }

    private string Compose(ReadOnlySpan<char> piece)
    {
        var scalars = new List<(int Scalar, int Order)>(piece.Length);
        for (int i = 0; i < piece.Length;)
        {
            i += Read(piece, i, out int scalar);
            Decompose(scalar, scalars);
        }

        SortMarks(scalars);
        var result = new StringBuilder(piece.Length);
        foreach (int scalar in Join(scalars))
        {
            _ = Rune.IsValid(scalar) ? result.Append(new Rune(scalar).ToString()) : result.Append((char)scalar);
        }

        return result.ToString();
    }

    private void Decompose(int scalar, List<(int Scalar, int Order)> scalars)
    {
        if (!data.TryDecompose(scalar, out (int First, int Second) mapping))
        {
            scalars.Add((scalar, data.Class(scalar)));
            return;
        }

        Decompose(mapping.First, scalars);
        if (mapping.Second != 0)
        {
            Decompose(mapping.Second, scalars);
        }
    }

    /// <summary>Canonical ordering: runs of marks by class, those of one class as they stand.</summary>
    private static void SortMarks(List<(int Scalar, int Order)> scalars)
    {
        for (int i = 0; i < scalars.Count; i++)
        {
            int end = i;
            bool sorted = true;
            for (; end < scalars.Count && scalars[end].Order != 0; end++)
            {
                sorted &= end == i || scalars[end - 1].Order <= scalars[end].Order;
            }

            if (!sorted)
            {
                // A stable sort: text of nothing but marks must not take the square of its length.
                (int Scalar, int Order)[] run = [.. scalars[i..end].OrderBy(mark => mark.Order)];
                for (int j = 0; j < run.Length; j++)
                {
                    scalars[i + j] = run[j];
                }
            }

            i = end;
        }
    }

    /// <summary>Canonical composition: each character with the last starter, where nothing between them has its class or a higher one.</summary>
    private List<int> Join(List<(int Scalar, int Order)> scalars)
    {
        var joined = new List<int>(scalars.Count);

        // The class of the last character behind the starter; below all where it is the starter itself.
        int starter = -1, last = -1;
        foreach ((int scalar, int order) in scalars)
        {
            if (starter >= 0 && last < order && Composite(joined[starter], scalar) is var composite and > 0)
            {
                joined[starter] = composite;
                continue;
            }

            starter = order == 0 ? joined.Count : starter;
            last = order == 0 ? -1 : order;
            joined.Add(scalar);
        }

        return joined;
    }

    private int Composite(int first, int second) => Hangul.Compose(first, second) is var syllable and > 0 ? syllable : data.TryCompose(first, second, out int composite) ? composite : 0;

    private static int Read(ReadOnlySpan<char> text, int index, out int scalar)
    {
        bool pair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
        scalar = pair ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
        return pair ? 2 : 1;
    }
}
