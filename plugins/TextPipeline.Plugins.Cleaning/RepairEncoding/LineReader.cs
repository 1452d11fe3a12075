namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Decides whether a line was misread through a code page, and where.</summary>
/// <remarks>
/// Valid UTF-8 alone proves little in two bytes: <c>SELKÄ</c> and a no-break space, or <c>Ų™</c>, occur. Each sequence is weighed by how
/// unlikely its characters are in real text and how well what it stands for fits its neighbours; the line is repaired where the sum reaches a threshold.
/// </remarks>
internal static class LineReader
{
    private const int CommonThreshold = 1;
    private const int RareThreshold = 2;
    private const int RealScriptSurcharge = 2;
    private const int WholeWordProof = 3;

    // Dashes, quotation marks and the like alone: three characters that no word has.
    private const int SentenceSign = 2;
    private const int UnlikelyCost = 6;
    private const int QuickLook = 24;

    /// <summary>Reads a line through a code page.</summary>
    /// <param name="line">The line.</param>
    /// <param name="page">The code page.</param>
    /// <param name="context">What is known of the document.</param>
    /// <returns>Null where the line does not prove that it was misread so.</returns>
    public static Reading? Read(ReadOnlySpan<char> line, CodePage page, ScriptContext context)
    {
        if (IsRealText(line, page))
        {
            return null;
        }

        var sequences = new List<MisreadSequence>();
        Leftovers leftovers = Collect(line, page, sequences);
        if (sequences.Count == 0)
        {
            return null;
        }

        var weights = new int[sequences.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = SequenceEvidence.Weigh(line, page, sequences, i);
        }

        bool amongRealText = page.Family == CodePageFamily.Script && leftovers.OfScript * 4 > sequences.Count;
        if (amongRealText && !KeepWholeWords(line, page, sequences, weights))
        {
            return null;
        }

        int score = 0, unproven = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            score += Math.Max(0, weights[i]);
            unproven += weights[i] == 0 && !sequences[i].IsLossy ? 1 : 0;
        }

        score += leftovers.Any == 0 ? Consistency(line, sequences, weights, score) : 0;
        if (!amongRealText && score < Threshold(page, sequences, score, context))
        {
            return null;
        }

        // Many chance finds in a long line, beside a few that are proven: leave those alone.
        int least = unproven > score && leftovers.Any > 0 ? 1 : 0;
        List<MisreadSequence> accepted = [.. sequences.Where((_, i) => weights[i] >= least)];
        return new Reading(page, "utf8", NameOf(line, page, accepted), Rank(line, page, accepted, score),
            [.. accepted.Select(sequence => new Replacement(sequence.Start, sequence.End, char.ConvertFromUtf32(sequence.Scalar)))]);
    }

    /// <summary>A quick look at the beginning: most lines in a code page's script are just text, where letters that stand for lead bytes are neighbours.</summary>
    private static bool IsRealText(ReadOnlySpan<char> line, CodePage page)
    {
        if (page.Script == Script.Latin)
        {
            return false;
        }

        if (page.Family == CodePageFamily.Symbol)
        {
            // The small letters of the IBM page stand for both kinds of bytes.
            return !line.ContainsAny(page.Foreign) && !line.Contains("тА", StringComparison.Ordinal);
        }

        int neighbours = 0;
        bool afterLead = false;
        foreach (char c in line[..Math.Min(line.Length, QuickLook)])
        {
            bool isLead = page.TryGetByte(c, out byte value) && value >= 0xC0;
            neighbours += isLead && afterLead ? 1 : 0;
            afterLead = isLead;
        }

        return neighbours >= QuickLook / 6 && !line.ContainsAny(page.Foreign);
    }

    /// <summary>What it adds that a line has several different sequences and not one character beside them that the code page could have made.</summary>
    private static int Consistency(ReadOnlySpan<char> line, List<MisreadSequence> sequences, int[] weights, int score)
    {
        var different = new HashSet<int>();
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
            {
                return 0;
            }

            if (!sequences[i].IsLossy && (weights[i] > 0 || !SequenceEvidence.IsNatural(line, sequences[i])))
            {
                different.Add(sequences[i].Scalar);
            }
        }

        return different.Count > 3 ? 2 : different.Count > 1 && score > 0 ? 1 : 0;
    }

    /// <summary>In a line with real text of the script, keeps the sequences of words that hold nothing else and prove themselves.</summary>
    private static bool KeepWholeWords(ReadOnlySpan<char> line, CodePage page, List<MisreadSequence> sequences, int[] weights)
    {
        bool any = false;
        for (int i = 0; i < sequences.Count;)
        {
            int start = sequences[i].Start, first = i;
            while (start > 0 && line[start - 1] > ' ')
            {
                start--;
            }

            int length = line[start..].IndexOf(' ');
            int end = length < 0 ? line.Length : start + length, score = 0, proof = SentenceSign;
            for (; i < sequences.Count && sequences[i].Start < end; i++)
            {
                score += Math.Max(0, weights[i]);
                proof = sequences[i].Length > 2 && sequences[i].Script == Script.Common ? proof : WholeWordProof;
            }

            bool proven = score >= proof && CountUnexplained(line[start..Math.Max(end, sequences[i - 1].End)], page) == 0 
                && (proof == SentenceSign || SequenceEvidence.IsForeign(line[start..end], page.Script));
            any |= proven;
            for (int j = first; !proven && j < i; j++)
            {
                weights[j] = -1;
            }
        }

        return any;
    }

    /// <summary>How good a reading is beside others: what it explains, less what it makes of it that no text has.</summary>
    private static int Rank(ReadOnlySpan<char> line, CodePage page, List<MisreadSequence> accepted, int score)
    {
        int rank = 2 * score;
        for (int i = 0; i < accepted.Count; i++)
        {
            rank += accepted[i].IsLossy ? 0 : accepted[i].Length;
            rank -= Alphabets.IsRare((char)Math.Min(accepted[i].Scalar, char.MaxValue)) ? 1 : 0;
            rank -= SequenceEvidence.IsUnlikely(line, page, accepted, i) ? UnlikelyCost : 0;
        }

        return rank;
    }

    /// <summary>Letters of the code page's script that belong to no sequence: real text, most likely.</summary>
    public static int CountUnexplained(ReadOnlySpan<char> text, CodePage page) => Collect(text, page, null).OfScript;

    private static Leftovers Collect(ReadOnlySpan<char> line, CodePage page, List<MisreadSequence>? sequences)
    {
        int any = 0, ofScript = 0;
        for (int i = 0; i < line.Length;)
        {
            int next = line[i..].IndexOfAnyExceptInRange('\0', '\u007F');
            if (next < 0)
            {
                break;
            }

            i += next;
            if (SequenceReader.TryRead(line, i, page, out MisreadSequence sequence) && sequence.Script != Script.Implausible)
            {
                sequences?.Add(sequence);
                i = sequence.End;
                continue;
            }

            if (page.TryGetByte(line[i], out _) && !IsLoneGrave(line, i, page))
            {
                any++;
                ofScript += Scripts.Of(line[i]) == page.Script ? 1 : 0;
            }

            i++;
        }

        return new Leftovers(any, page.Family == CodePageFamily.Script ? ofScript : 0);
    }

    /// <summary>Whether a character alone between spaces can be what is left of "à", the one letter whose second byte is a no-break space.</summary>
    public static bool IsLoneGrave(ReadOnlySpan<char> line, int index, CodePage page) =>
        (index == 0 || line[index - 1] == ' ') && index + 1 < line.Length && line[index + 1] == ' ' && page.TryGetByte(line[index], out byte value) && value == 0xC3;

    private static int Threshold(CodePage page, List<MisreadSequence> sequences, int score, ScriptContext context) => page.Family switch
    {
        CodePageFamily.Script => CommonThreshold + (score > 0 && context.Holds(page) ? RealScriptSurcharge : 0)
            + (sequences.TrueForAll(sequence => sequence.Script == page.Script) ? RealScriptSurcharge : 0),
        CodePageFamily.Latin when string.Equals(page.Name, "windows_1252", StringComparison.Ordinal) => CommonThreshold,
        _ => RareThreshold,
    };

    /// <summary>Latin-1 is windows-1252 without characters of its own in the bytes 80 to 9F.</summary>
    private static string NameOf(ReadOnlySpan<char> line, CodePage page, List<MisreadSequence> sequences)
    {
        if (!string.Equals(page.Name, "windows_1252", StringComparison.Ordinal))
        {
            return page.Name;
        }

        bool control = false;
        foreach (MisreadSequence sequence in sequences)
        {
            control |= sequence.HasControl;
            if (line.Slice(sequence.Start, sequence.Length).ContainsAnyExceptInRange('\0', '\u00FF'))
            {
                return page.Name;
            }
        }

        return control ? "latin_1" : page.Name;
    }

    /// <param name="Any">Characters in no sequence that the code page could have made.</param>
    /// <param name="OfScript">Those of them that are letters of the code page's script.</param>
    private readonly record struct Leftovers(int Any, int OfScript);
}
