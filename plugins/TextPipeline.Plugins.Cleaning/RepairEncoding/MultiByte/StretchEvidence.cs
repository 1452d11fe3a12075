using System.Text;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding.MultiByte;

/// <summary>How much a stretch that is UTF-8 under an East Asian encoding speaks for a misreading.</summary>
internal static class StretchEvidence
{
    public const int Rejected = -1;

    private const int Strong = 2;

    // Letters of one alphabet, none of them a capital behind a small one: so many do not come about by chance.
    private const int FewLetters = 3;

    private const string QuotationMarks = "“”‘’–—…•™";

    /// <summary>Weighs a stretch.</summary>
    /// <returns>Below zero where it must stay; zero where it may be repaired if the line is proven by others.</returns>
    public static int Weigh(ReadOnlySpan<char> line, int start, int end, MisreadStretch stretch, MultiByteCatalog catalog)
    {
        if (stretch.LostCount > stretch.Scalars.Count)
        {
            return Rejected;
        }

        int eastAsian = 0, rare = 0, signs = 0, letters = 0, latin = 0;
        Script alphabet = Script.Common;
        char before = '\0';
        foreach (Rune scalar in stretch.Scalars)
        {
            Script script = Scripts.Of(scalar.Value);
            switch (script)
            {
                case Script.Implausible or Script.Control:
                    return Rejected;
                case Script.EastAsian:
                    bool common = scalar.Value is >= 0x3041 and < 0x3100 || catalog.IsCommon((char)scalar.Value);
                    eastAsian += common ? 1 : 0;
                    rare += common ? 0 : 1;
                    break;
                case Script.Common or Script.Mark:
                    signs += scalar.Utf8SequenceLength > 2 ? 1 : 0;
                    break;
                default:
                    char c = (char)scalar.Value;
                    if ((alphabet != Script.Common && script != alphabet) || (char.IsUpper(c) && char.IsLower(before)))
                    {
                        return Rejected;
                    }

                    (alphabet, before) = (script, c);
                    latin += script == Script.Latin ? 1 : 0;
                    letters++;
                    break;
            }
        }

        if (eastAsian + rare > 0)
        {
            return letters > latin || rare > eastAsian ? Rejected : eastAsian + signs;
        }

        if (latin > 0)
        {
            return signs == 0 && latin < letters ? Rejected : WeighLatin(line, start, end, latin, catalog) + (signs > 0 ? 1 : 0);
        }

        if (letters > 0)
        {
            return letters >= FewLetters ? letters : 0;
        }

        // Three or four bytes of a sign make one rare ideograph and half of the next.
        return signs > 0 && !catalog.IsCommon(line[start]) ? signs > 1 || QuotationMarks.Contains(stretch.Scalars[0].ToString(), StringComparison.Ordinal) || stretch.Scalars[0].Value > 0xFFFF ? Strong : 1 : 0;
    }

    /// <summary>Latin letters make an ideograph or a syllable each, which real text does not have between the letters of a word.</summary>
    private static int WeighLatin(ReadOnlySpan<char> line, int start, int end, int latin, MultiByteCatalog catalog)
    {
        bool before = start > 0 && char.IsAsciiLetter(line[start - 1]), after = end < line.Length && char.IsAsciiLetterLower(line[end]);
        if (!before && !after)
        {
            return 0;
        }

        bool ideograph = line[start] is >= '\u3400' and < '\uA000', known = ideograph ? catalog.IsCommonest(line[start]) : catalog.IsCommon(line[start]);
        return (before && after) || (before && ideograph && !known && char.IsLower(line[start - 1])) ? Strong : latin > 1 || before || !known ? 1 : 0;
    }
}
