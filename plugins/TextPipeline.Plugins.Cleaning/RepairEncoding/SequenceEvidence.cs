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

    // What may stand before a word and run into the one before.
    private const string Openers = "\u00A0«‹“„‘’‚·–—";

    // Accents on nothing, which no keyboard gives.
    private const string LoneAccents = "ˇ˘˙˛˝";

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
            return sequence.Length > 2 || sequence.Script == Script.Common || !Scripts.IsLatinLetter(before) || (char.IsLower(before) && char.IsUpper(line[sequence.Start])) ? 0 : Rejected;
        }

        if (sequence.Script is Script.Control or Script.Mark)
        {
            return 0;
        }

        if (sequence.HasControl)
        {
            return Proof;
        }

        if (IsInnerLayer(page, sequences, index, after))
        {
            return Strong;
        }

        if (!sequence.IsTelling && IsWordPart(line.Slice(sequence.Start, sequence.Length).TrimStart(Openers), before, after))
        {
            return Scripts.Of(before) == page.Script || Scripts.Of(after) == page.Script ? Rejected : 0;
        }

        if (sequence.Script is not Script.Latin and not Script.Common)
        {
            return IsAmongItsLike(line, sequences, index) ? 1
                : Scripts.IsLatinLetter(before) || Scripts.IsLatinLetter(after) ? Rejected
                : page.Family == CodePageFamily.Latin && sequence.Length > 2 && line.Slice(sequence.Start + 1, sequence.Length - 1).ContainsAny(Odd) ? 1 : 0;
        }

        if (!sequence.IsTelling)
        {
            return WeighUntelling(line.Slice(sequence.Start, sequence.Length), before, after);
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
            return (char.IsLower(seen[0]) && Scripts.IsLatinLetter(before) && !Scripts.IsLatinLetter(after) && !seen[1..].ContainsAnyExcept(Closers)) || IsWordPart(seen, before, after)
                ? 0 : Strong;
        }

        char meant = (char)sequence.Scalar, second = seen[1];
        bool wordEndsHere = char.IsUpper(before) && !capitalInside;
        if (IsPlainLetter(second))
        {
            bool mixed = sequence.Script == Script.Latin && !Alphabets.Share(seen[0], second) && char.IsUpper(seen[0]) && (char.IsLower(second) || char.IsLower(after));
            return mixed || (capitalInside && sequence.Script == Script.Latin && char.IsLower(meant) && !char.IsUpper(after)) ? Strong
                : (capitalInside ? 1 : 0) + (Alphabets.Share(seen[0], second) ? 0 : 1);
        }

        int weight = capitalInside ? sequence.Script == Script.Latin && char.IsLower(meant) ? Strong : 1 : 0;
        if (sequence.Script == Script.Latin && Scripts.IsLatinLetter(after) && !Joiners.Contains(second) && !(char.IsLower(before) && char.IsUpper(meant)))
        {
            weight++;
        }

        if (Odd.Contains(second) && !(wordEndsHere && Closers.Contains(second)))
        {
            weight += LoneAccents.Contains(second, StringComparison.Ordinal) ? Strong : 1;
        }

        // A capital with a sign behind it that is no word: Â©, or Ã and a no-break space.
        if (!char.IsLetter(before) && seen[0] is 'Â' or 'Ã' && (!Closers.Contains(second) || second is '\u00A0' or '©' or '®' or '°' or '»'))
        {
            weight += char.IsLetter(before) ? 0 : 1;
        }
        else if (seen[0] == 'Ã' && !char.IsLetter(before) && ((char.IsAsciiLetterLower(after) && second != '’') || (second == '—' && char.IsAsciiDigit(before))))
        {
            // No word is "Ã" alone: Ã–ste, 2Ã—3.
            weight++;
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
        if (!drawing && seen[0] is >= '\u2500' and <= '\u259F' && sequence.Script == Script.Latin && !char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after))
        {
            // "à" or "è" alone.
            return Strong;
        }

        if (char.IsLetter(seen[0]) && char.IsLetter(seen[1]) && !Scripts.IsLatinLetter(before))
        {
            return 1;
        }

        if (drawing)
        {
            return !Scripts.IsLatinLetter(after) || sequence.Script != Script.Latin ? 0 : Scripts.IsLatinLetter(before) ? Strong : 1;
        }

        return sequence.Script == Script.Latin && (Scripts.IsLatinLetter(before) || Scripts.IsLatinLetter(after)) ? Strong : 0;
    }

    /// <summary>Under a lead that real text has before other characters: only three or more that make no part of a word tell.</summary>
    private static int WeighUntelling(ReadOnlySpan<char> seen, char before, char after) =>
        seen.Length < 3 ? 0 : HasSign(seen[1..]) || Scripts.IsLatinLetter(before) || Scripts.IsLatinLetter(after) ? Strong : 1;

    /// <summary>Whether what a sequence stands for is, with what follows, such a sequence again: text that was misread twice.</summary>
    private static bool IsInnerLayer(CodePage page, List<MisreadSequence> sequences, int index, char after)
    {
        char meant = Meant(sequences[index]);
        return meant >= 0x80 && after >= 0x80 && index + 1 < sequences.Count && sequences[index + 1].Start == sequences[index].End
            && page.TryGetByte(meant, out byte lead) && CodePage.MayLead(lead) && page.TryGetByte(after, out byte next) && next < 0xC0;
    }

    /// <summary>Letters of one script, and of one alphabet where they are Latin, no capital behind a small one, small ones behind no more than one capital.</summary>
    private static bool IsWordPart(ReadOnlySpan<char> seen, char before, char after)
    {
        for (int i = 0; i < seen.Length; i++)
        {
            char left = i == 0 ? before : seen[i - 1], right = i + 1 < seen.Length ? seen[i + 1] : after;
            bool capital = char.IsUpper(seen[i]);
            if (!IsPlainLetter(seen[i]) || (capital && (char.IsLower(left) || (char.IsUpper(left) && char.IsLower(right))))
                || (i > 0 && (Scripts.Of(seen[i]) != Scripts.Of(left) || !Alphabets.Share(left, seen[i]))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSign(ReadOnlySpan<char> seen)
    {
        foreach (char c in seen)
        {
            if (!IsPlainLetter(c) && !Closers.Contains(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether real text has a sequence as it is seen: a letter and a sign that follows words, letters of one alphabet, or a sign among signs.</summary>
    public static bool IsNatural(ReadOnlySpan<char> line, MisreadSequence sequence)
    {
        ReadOnlySpan<char> seen = line.Slice(sequence.Start, sequence.Length);
        for (int i = 1; i < seen.Length; i++)
        {
            bool natural = Closers.Contains(seen[i]) || (IsPlainLetter(seen[i]) && (!IsPlainLetter(seen[i - 1]) || Alphabets.Share(seen[i - 1], seen[i])));
            if (!natural)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word of a script holds signs or letters that its words do not hold.</summary>
    public static bool IsForeign(ReadOnlySpan<char> word, Script script)
    {
        foreach (char c in word)
        {
            if (c >= 0x80 && Scripts.Of(c) != script && !Closers.Contains(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sequence, undone, makes something that text hardly has: a capital after a small letter, two scripts in one word, a rare sign.</summary>
    public static bool IsUnlikely(ReadOnlySpan<char> line, CodePage page, List<MisreadSequence> sequences, int index)
    {
        MisreadSequence sequence = sequences[index];
        char before = Before(line, sequences, index), after = After(line, sequences, index), meant = Meant(sequence);
        if (IsInnerLayer(page, sequences, index, after))
        {
            return false;
        }

        if (sequence.Script == Script.Latin)
        {
            return (char.IsUpper(meant) && char.IsLower(before)) || (char.IsLower(meant) && char.IsUpper(before) && char.IsUpper(after))
                || (meant >= 0x80 && before >= 0x80 && Scripts.IsLatinLetter(before) && !Alphabets.Share(before, meant));
        }

        return sequence.Script is not Script.Common and not Script.Mark and not Script.Control
            && (Scripts.IsLatinLetter(before) || Scripts.IsLatinLetter(after) || !IsAmongItsLike(line, sequences, index));
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
