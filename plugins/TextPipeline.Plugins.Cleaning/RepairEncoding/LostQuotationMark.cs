namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>A quotation mark that has lost its last byte: <c>â€</c> in windows-1252, which shows nothing for 9D, and <c>โ€</c> in windows-874.</summary>
/// <remarks>Which one it was follows from its place. It proves nothing by itself.</remarks>
internal static class LostQuotationMark
{
    private const byte Second = 0x80;

    /// <summary>Reads two characters that are the bytes E2 80, where the code page shows nothing for the third.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, CodePage page, out MisreadSequence sequence)
    {
        sequence = default;
        int next = start + 2;
        if (next > text.Length || text[start + 1] < 0x80 || !page.TryGetByte(text[start + 1], out byte second) || second != Second)
        {
            return false;
        }

        char before = start > 0 ? text[start - 1] : ' ', after = next < text.Length ? text[next] : ' ';
        if (after >= 0x80)
        {
            return false;
        }

        char meant = !char.IsAsciiLetterOrDigit(after) ? '”' : char.IsAsciiLetterOrDigit(before) ? '’' : '“';
        if (char.IsWhiteSpace(before) && meant == '”')
        {
            return false;
        }

        sequence = new MisreadSequence(start, 2, meant, Script.Common, IsLossy: true, HasControl: false, IsTelling: false);
        return page.IsOpen((byte)(0x80 | (meant & 0x3F)));
    }
}
