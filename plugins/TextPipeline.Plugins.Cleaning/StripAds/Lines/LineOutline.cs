namespace TextPipeline.Plugins.Cleaning.StripAds.Lines;

/// <summary>Writes the outline of a line: every run of letters as <c>a</c>, of digits as <c>0</c>, of white space as one space; all else stands for itself.</summary>
internal static class LineOutline
{
    /// <summary>Longer lines have no outline worth comparing.</summary>
    public const int MaxLength = 80;

    /// <summary>Writes the outline.</summary>
    /// <param name="line">At most <see cref="MaxLength"/> characters.</param>
    /// <param name="target">Room for as many.</param>
    /// <returns>How many characters were written.</returns>
    public static int Write(ReadOnlySpan<char> line, Span<char> target)
    {
        int length = 0;
        char before = '\0';
        foreach (char character in line)
        {
            char kind = char.IsLetter(character) ? 'a' : char.IsDigit(character) ? '0' : char.IsWhiteSpace(character) ? ' ' : character;
            if (kind != before || kind is not ('a' or '0' or ' '))
            {
                target[length++] = kind;
            }

            before = kind;
        }

        return length;
    }
}
