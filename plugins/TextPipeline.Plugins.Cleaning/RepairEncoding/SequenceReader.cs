namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Finds characters that spell out UTF-8 under a code page.</summary>
internal static class SequenceReader
{
    private const int Lost = 0xFFFD;
    private const byte SignLead = 0xE2;

    // Signs in use that have the byte of a no-break space in them: others behind a space are chance.
    private const string SignsOfTheSpace = "†≠⚠♠\u2800";

    /// <summary>Reads one sequence.</summary>
    /// <returns>False where none begins at <paramref name="start"/>.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, CodePage page, out MisreadSequence sequence)
    {
        sequence = default;
        if (text[start] < 0x80 || !page.TryGetByte(text[start], out byte lead) || !CodePage.MayLead(lead))
        {
            return false;
        }

        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead == SignLead && LostQuotationMark.TryRead(text, start, page, out sequence))
        {
            return true;
        }

        if (start + length > text.Length)
        {
            return false;
        }

        int scalar = lead & (0x7F >> length);
        bool lossy = false, lost = false, control = text[start] < 0xA0;
        for (int i = 1; i < length; i++)
        {
            char c = text[start + i];
            byte value;
            if (c == '\uFFFD')
            {
                (lossy, lost, value) = (true, true, 0x80);
            }
            else if (c == ' ' && page.NoBreakSpace != 0 && (length > 2 || TakesSpace(lead, text[(start + length)..])))
            {
                (lossy, value) = (true, page.NoBreakSpace);
            }
            else if (c < 0x80 || !page.TryGetByte(c, out value) || value >= 0xC0)
            {
                return false;
            }

            control |= c is >= '\u0080' and < '\u00A0';
            scalar = (scalar << 6) | (value & 0x3F);
        }

        if (lossy && !lost && length > 2 && Scripts.Of(scalar) == Script.Common && !SignsOfTheSpace.Contains((char)scalar, StringComparison.Ordinal))
        {
            return false;
        }

        if (lost)
        {
            scalar = Lost;
        }
        else if (scalar is >= 0xD800 and <= 0xDBFF)
        {
            return TryReadPair(text, start, scalar, page, out sequence);
        }
        else if (scalar is >= 0xDC00 and <= 0xDFFF or > 0x10FFFF || scalar < Least(length))
        {
            return false;
        }

        sequence = new MisreadSequence(start, length, scalar, Scripts.Of(scalar), lossy, control, page.IsTelling(lead));
        return true;
    }

    /// <summary>CESU-8: each half of a surrogate pair as three bytes of its own.</summary>
    private static bool TryReadPair(ReadOnlySpan<char> text, int start, int high, CodePage page, out MisreadSequence sequence)
    {
        sequence = default;
        if (start + 6 > text.Length)
        {
            return false;
        }

        int low = 0;
        for (int i = 3; i < 6; i++)
        {
            if (text[start + i] < 0x80 || !page.TryGetByte(text[start + i], out byte value) || (i == 3 ? value != 0xED : value >= 0xC0))
            {
                return false;
            }

            low = (low << 6) | (value & 0x3F);
        }

        low = (low & 0xFFF) | 0xD000;
        if (low is < 0xDC00 or > 0xDFFF)
        {
            return false;
        }

        int scalar = char.ConvertToUtf32((char)high, (char)low);
        sequence = new MisreadSequence(start, 6, scalar, Scripts.Of(scalar), IsLossy: false, HasControl: true, IsTelling: true);
        return true;
    }

    /// <summary>
    /// Whether the space behind a lead byte of two is part of the character: it is but for "à", which has mostly lost its second byte and stands before a
    /// real space, unless there is another one or it is that of the Portuguese "às", "àquele", "àquilo".
    /// </summary>
    private static bool TakesSpace(byte lead, ReadOnlySpan<char> after) =>
        lead != 0xC3 || after.StartsWith(" ", StringComparison.Ordinal) || after.StartsWith("s ", StringComparison.Ordinal)
        || after.StartsWith("quel", StringComparison.Ordinal) || after.StartsWith("quil", StringComparison.Ordinal);

    private static int Least(int length) => length switch { 2 => 0x80, 3 => 0x800, _ => 0x10000 };
}
