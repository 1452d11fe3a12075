namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Control characters U+0080 to U+009F: bytes of windows-1252 or MacRoman that were read as Latin-1, where these bytes have no characters.</summary>
internal static class StrayControls
{
    // What the bytes 80 to 9F show; NUL where the code page has nothing.
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    private const string MacRoman = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü";

    // "Next line", the one control of these that Unicode text uses.
    private const char NextLine = '\u0085';

    /// <returns>Whether there were any.</returns>
    public static bool Replace(RepairedLine line)
    {
        bool any = false;
        ReadOnlySpan<char> text = line.Text;
        bool mac = IsMacRoman(text);
        bool others = text.ContainsAnyInRange('\u0080', '\u0084') || text.ContainsAnyInRange('\u0086', '\u009F');
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u0080' and <= '\u009F' && (others || text[i] != NextLine)
                && (mac ? MacRoman : Windows1252)[text[i] - 0x80] is var meant and not '\0')
            {
                line.Replace(i, meant, mac ? "mac_roman_as_latin_1" : "windows_1252_as_latin_1");
                any = true;
            }
        }

        return any;
    }

    /// <summary>Whether some control stands inside a word where windows-1252 has a sign that no word contains, and MacRoman a small letter.</summary>
    private static bool IsMacRoman(ReadOnlySpan<char> text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is >= '\u0080' and <= '\u009F' && char.IsLower(text[i - 1]) && char.IsLower(text[i + 1])
                && char.IsLower(MacRoman[text[i] - 0x80]) && Windows1252[text[i] - 0x80] is '†' or '‡' or '•' or '‰' or '˜' or 'ˆ' or '™')
            {
                return true;
            }
        }

        return false;
    }
}
