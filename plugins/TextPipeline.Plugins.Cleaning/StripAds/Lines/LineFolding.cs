using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.StripAds.Lines;

/// <summary>Writes a line in the form in which rules compare it.</summary>
/// <remarks>
/// Lower case; full-width forms as ASCII; every run of digits, also grouped ones such as <c>1.93.2</c>, as one <c>0</c>; apostrophes gone; every other run of punctuation,
/// symbols and white space as one space, none at the ends. The sign © stays: it carries meaning.
/// </remarks>
internal static class LineFolding
{
    // What an ASCII character folds to: itself, a lower-case letter, 0 for digits, a space for what separates, NUL for what vanishes.
    private static readonly char[] Ascii = CreateAscii();

    /// <summary>Folds a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="target">Room for at least as many characters.</param>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> line, Span<char> target)
    {
        int length = 0;
        bool gap = false;
        char before = ' ';
        foreach (char original in line)
        {
            char character = original < 0x80 ? Ascii[original] : FoldOther(original);
            if (character <= ' ')
            {
                gap |= character == ' ';
                continue;
            }

            if (character == '0' && before == '0')
            {
                gap = false;
                continue;
            }

            if (gap && length > 0)
            {
                target[length++] = ' ';
            }

            gap = false;
            before = character;
            target[length++] = character;
        }

        return length;
    }

    /// <summary>Folds a rule's text.</summary>
    public static string Fold(string text)
    {
        Span<char> target = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(target[..Fold(text, target)]);
    }

    private static char[] CreateAscii()
    {
        var ascii = new char[0x80];
        for (int i = 0; i < ascii.Length; i++)
        {
            char character = (char)i;
            ascii[i] = char.IsAsciiLetter(character) ? (char)(character | ' ') : char.IsAsciiDigit(character) ? '0' : character == '\'' ? '\0' : ' ';
        }

        return ascii;
    }

    private static char FoldOther(char character) => character switch
    {
        // An apostrophe inside a word does not end it.
        '’' => '\0',
        '©' => character,
        >= '\uFF01' and <= '\uFF5E' => Ascii[character - 0xFEE0],
        _ when char.IsLetter(character) => char.ToLowerInvariant(character),
        _ when char.IsDigit(character) => '0',
        _ when char.IsSurrogate(character) => character,
        _ when CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => character,
        _ => ' ',
    };
}
