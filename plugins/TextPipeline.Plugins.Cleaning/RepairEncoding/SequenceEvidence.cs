using System.Buffers;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>How much one sequence speaks for a misreading.</summary>
internal static class SequenceEvidence
{
    private const int Rejected = -1;
    private const int Proof = 3;
    private const int Strong = 2;

    // What may follow the last letter of a word in real text.
    private static readonly SearchValues<char> Closers = SearchValues.Create("\u00A0»”’“‘…›–—™®©°");

    // What may follow it and run into the next word.
    private static readonly SearchValues<char> Joiners = SearchValues.Create("\u00A0’–—…");

    // What does not follow a letter in real text.
    private static readonly SearchValues<char> Odd = SearchValues.Create("¡¢£¤¥¦§¨ª¬¯±²³´µ¶¸¹º¼½¾¿‚ƒ„†‡ˆ‰‹˜˝˛ˇ˘˙•\u00AD");

    /// <summary>Weighs a sequence.</summary>
    /// <returns>Below zero where it must stay; zero where it may be repaired if the line is proven by others.</returns>
    public static int Weigh(ReadOnlySpan<char> line, CodePage page, List<MisreadSequence> sequences, int index)
    {
        MisreadSequence sequence = sequences[index];
        char before = Before(line, sequences, index), after = After(line, sequences, index);
        if (sequence.IsLossy)
        {
            return sequence.Length > 2 || !Scripts.IsLatinLetter(before) || (char.IsLower(before) && char.IsUpper(line[sequence.Start])) ? 0 : Rejected;
        }

        if (sequence.Script is Script.Control or Script.Mark)
        {
            return 0;
        }

        if (sequence.HasControl)
        {
            return Proof;
        }

        if (sequence.Script is not Script.Latin and not Script.Common)
        {
            return IsAmongItsLike(line, sequences, index) ? 1
                : Scripts.IsLatinLetter(before) || Scripts.IsLatinLetter(after) ? Rejected
                : page.Family == CodePageFamily.Latin && sequence.Length > 2 && line.Slice(sequence.Start + 1, sequence.Length - 1).ContainsAny(Odd) ? 1 : 0;
        }

        return page.Family switch
        {
            CodePageFamily.Latin => WeighLatin(line.Slice(sequence.Start, sequence.Length), sequence, before, after),
            CodePageFamily.Script => WeighScript(line.Slice(sequence.Start, sequence.Length), sequence, page.Script, before, after),
            _ => WeighSymbol(line.Slice(sequence.Start, sequence.Length), sequence, before, after),
        };
    }

    private static int WeighLatin(ReadOnlySpan<char> seen, MisreadSequence sequence, char before, char after)
    {
        bool capitalInside = char.IsLower(before) && char.IsUpper(seen[0]);
        if (sequence.Length > 2)
        {
            return char.IsLower(seen[0]) && Scripts.IsLatinLetter(before) && !Scripts.IsLatinLetter(after) && !seen[1..].ContainsAnyExcept(Closers) ? 0 : Strong;
        }

        char meant = (char)sequence.Scalar, second = seen[1];
        bool wordEndsHere = char.IsUpper(before) && !capitalInside;
        if (IsPlainLetter(second))
        {
            return capitalInside ? char.IsUpper(second) && char.IsLower(after) ? 2 : 1 : 0;
        }

        int weight = capitalInside ? 1 : 0;
        if (sequence.Script == Script.Latin && Scripts.IsLatinLetter(after) && !Joiners.Contains(second) && !(char.IsLower(before) && char.IsUpper(meant)))
        {
            weight++;
        }

        if (Odd.Contains(second) && !(wordEndsHere && Closers.Contains(second)))
        {
            weight++;
        }

        // A capital with a sign behind it that is no word: Â©, or Ã and a no-break space.
        if (!char.IsLetter(before) && seen[0] is 'Â' or 'Ã' && (!Closers.Contains(second) || second is '\u00A0' or '©' or '®' or '°' or '»'))
        {
            weight += char.IsLetter(before) ? 0 : 1;
        }

        return weight;
    }

    private static int WeighScript(ReadOnlySpan<char> seen, MisreadSequence sequence, Script script, char before, char after)
    {
        bool foreign = false;
        foreach (char c in seen)
        {
            foreign |= Scripts.Of(c) != script;
        }

        if (sequence.Script == Script.Latin)
        {
            return Scripts.IsLatinLetter(before) || Scripts.IsLatinLetter(after) ? Strong : foreign ? 1 : 0;
        }

        return sequence.Length > 2 && foreign ? Strong : Scripts.Of(before) != script && Scripts.Of(after) != script ? 1 : 0;
    }

    private static int WeighSymbol(ReadOnlySpan<char> seen, MisreadSequence sequence, char before, char after)
    {
        if (sequence.Length > 2)
        {
            return Strong;
        }

        bool drawing = seen[1] is >= '\u2500' and <= '\u259F';
        return !drawing && sequence.Script == Script.Latin && (Scripts.IsLatinLetter(before) || Scripts.IsLatinLetter(after)) ? Strong : 0;
    }

    private static bool IsPlainLetter(char c) => char.IsLetter(c) && c is not 'ª' and not 'º' and not 'µ' and not 'ƒ' and not 'ˆ' and not 'ˇ';

    /// <summary>Whether a neighbour, misread or not, is of the same script: one such letter alone proves nothing.</summary>
    private static bool IsAmongItsLike(ReadOnlySpan<char> line, List<MisreadSequence> sequences, int index)
    {
        MisreadSequence sequence = sequences[index];
        return (sequence.Start > 0 && Like(Before(line, sequences, index), sequence.Script)) || (sequence.End < line.Length && Like(After(line, sequences, index), sequence.Script))
            || (index > 0 && sequences[index - 1].End == sequence.Start && sequences[index - 1].Script == sequence.Script)
            || (index + 1 < sequences.Count && sequences[index + 1].Start == sequence.End && sequences[index + 1].Script == sequence.Script);
    }

    private static bool Like(char c, Script script) => Scripts.Of(c) == script;

    /// <summary>The character before a sequence, as it was meant.</summary>
    private static char Before(ReadOnlySpan<char> line, List<MisreadSequence> sequences, int index)
    {
        int start = sequences[index].Start;
        return index > 0 && sequences[index - 1].End == start ? Meant(sequences[index - 1]) : start > 0 ? line[start - 1] : '\0';
    }

    private static char After(ReadOnlySpan<char> line, List<MisreadSequence> sequences, int index)
    {
        int end = sequences[index].End;
        return index + 1 < sequences.Count && sequences[index + 1].Start == end ? Meant(sequences[index + 1]) : end < line.Length ? line[end] : '\0';
    }

    private static char Meant(MisreadSequence sequence) => sequence.Scalar > 0xFFFF ? '\uFFFD' : (char)sequence.Scalar;
}
