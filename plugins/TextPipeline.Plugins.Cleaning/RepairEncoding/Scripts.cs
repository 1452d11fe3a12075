namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>The class of a character, by the blocks of Unicode. Blocks that web text hardly uses are implausible on purpose.</summary>
internal static class Scripts
{
    // Letters of living orthographies in blocks that are otherwise phonetic or historic.
    private const string RareButLiving = "ƏəƒơƠưƯǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǤǥǦǧǨǩǪǫǮǯǺǻǼǽǾǿȘșȚțȞȟȦȧȮȯƁɓƊɗƘƙ";

    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0000, 0x0040, Script.Common), (0x0041, 0x005A, Script.Latin), (0x005B, 0x0060, Script.Common), (0x0061, 0x007A, Script.Latin),
        (0x007B, 0x007F, Script.Common), (0x0080, 0x009F, Script.Control), (0x00A0, 0x00A9, Script.Common), (0x00AA, 0x00AA, Script.Latin),
        (0x00AB, 0x00B4, Script.Common), (0x00B5, 0x00B5, Script.Common), (0x00B6, 0x00B9, Script.Common), (0x00BA, 0x00BA, Script.Latin),
        (0x00BB, 0x00BF, Script.Common), (0x00C0, 0x00D6, Script.Latin), (0x00D7, 0x00D7, Script.Common), (0x00D8, 0x00F6, Script.Latin),
        (0x00F7, 0x00F7, Script.Common), (0x00F8, 0x017F, Script.Latin), (0x02BB, 0x02BC, Script.Common), (0x02C6, 0x02C7, Script.Common),
        (0x02D8, 0x02DD, Script.Common), (0x0300, 0x036F, Script.Mark), (0x0370, 0x03FF, Script.Greek), (0x0400, 0x04FF, Script.Cyrillic),
        (0x0531, 0x058F, Script.Armenian), (0x0591, 0x05F4, Script.Hebrew), (0x0600, 0x06FF, Script.Arabic), (0x0900, 0x0DFF, Script.Indic),
        (0x0E01, 0x0E5B, Script.Thai), (0x0E81, 0x0EDF, Script.Lao),
        (0x1000, 0x109F, Script.Myanmar), (0x10A0, 0x10FF, Script.Georgian), (0x1200, 0x139F, Script.Ethiopic), (0x13A0, 0x13FD, Script.Cherokee),
        (0x1780, 0x17F9, Script.Khmer), (0x1E00, 0x1EFF, Script.Latin), (0x1F00, 0x1FFF, Script.Greek),
        (0x2002, 0x2064, Script.Common), (0x2070, 0x20BF, Script.Common), (0x20D0, 0x20E3, Script.Mark), (0x2100, 0x23FF, Script.Common),
        (0x2460, 0x27BF, Script.Common), (0x2800, 0x2800, Script.Common), (0x2900, 0x297F, Script.Common), (0x2B00, 0x2B5F, Script.Common), (0x3000, 0x303F, Script.Common),
        (0x3041, 0x30FF, Script.EastAsian), (0x3130, 0x318F, Script.EastAsian), (0x4E00, 0x9FFF, Script.EastAsian), (0xAC00, 0xD7A3, Script.EastAsian),
        (0xFB01, 0xFB02, Script.Latin), (0xFE0F, 0xFE0F, Script.Common), (0xFEFF, 0xFEFF, Script.Common), (0xFF01, 0xFF0F, Script.Common),
        (0xFF10, 0xFF9F, Script.EastAsian), (0xFFFD, 0xFFFD, Script.Common), (0x1F000, 0x1FAFF, Script.Common),
    ];

    // Most questions are about letters of a script's main block, letter after letter.
    private static readonly Script[] Near = [.. Enumerable.Range(0, 0x3100).Select(Find)];

    public static Script Of(int scalar) => scalar < Near.Length ? Near[scalar] : Find(scalar);

    private static Script Find(int scalar)
    {
        int low = 0, high = Blocks.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (scalar < Blocks[middle].First)
            {
                high = middle - 1;
            }
            else if (scalar > Blocks[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return Blocks[middle].Script;
            }
        }

        return scalar <= 0xFFFF && RareButLiving.Contains((char)scalar, StringComparison.Ordinal) ? Script.Latin : Script.Implausible;
    }

    public static bool IsLatinLetter(char c) => char.IsAsciiLetter(c) || (c >= 0xAA && Of(c) == Script.Latin);
}
