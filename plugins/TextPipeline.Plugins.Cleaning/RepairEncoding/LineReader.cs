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

    /// <summary>Reads a line through a code page.</summary>
    /// <param name="line">The line.</param>
    /// <param name="page">The code page.</param>
    /// <param name="holdsScript">Whether the document has real text in the code page's script.</param>
    /// <returns>Null where the line does not prove that it was misread so.</returns>
    public static Reading? Read(ReadOnlySpan<char> line, CodePage page, bool holdsScript)
    {
        var sequences = new List<MisreadSequence>();
        int unexplained = Collect(line, page, sequences);
        if (sequences.Count == 0 || (page.Family == CodePageFamily.Script && unexplained * 4 > sequences.Count))
        {
            return null;
        }

        int score = 0, unproven = 0;
        var weights = new int[sequences.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = SequenceEvidence.Weigh(line, page, sequences, i);
            score += Math.Max(0, weights[i]);
            unproven += weights[i] == 0 && !sequences[i].IsLossy ? 1 : 0;
        }

        if (score < Threshold(page, sequences, holdsScript))
        {
            return null;
        }

        // Many chance finds in a long line, beside a few that are proven: leave those alone.
        int least = unproven > score ? 1 : 0;
        List<MisreadSequence> accepted = [.. sequences.Where((_, i) => weights[i] >= least)];
        return new Reading(page, NameOf(line, page, accepted), score, accepted);
    }

    /// <summary>Letters of the code page's script that belong to no sequence: real text, most likely.</summary>
    public static int CountUnexplained(ReadOnlySpan<char> text, CodePage page) => Collect(text, page, null);

    private static int Collect(ReadOnlySpan<char> line, CodePage page, List<MisreadSequence>? sequences)
    {
        int unexplained = 0;
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

            unexplained += page.Family == CodePageFamily.Script && Scripts.Of(line[i]) == page.Script && !IsLoneGrave(line, i, page) ? 1 : 0;
            i++;
        }

        return unexplained;
    }

    /// <summary>Whether a character alone between spaces can be what is left of "à", the one letter whose second byte is a no-break space.</summary>
    public static bool IsLoneGrave(ReadOnlySpan<char> line, int index, CodePage page) =>
        (index == 0 || line[index - 1] == ' ') && index + 1 < line.Length && line[index + 1] == ' ' && page.TryGetByte(line[index], out byte value) && value == 0xC3;

    private static int Threshold(CodePage page, List<MisreadSequence> sequences, bool holdsScript) => page.Family switch
    {
        CodePageFamily.Script => CommonThreshold + (holdsScript ? RealScriptSurcharge : 0)
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
}
