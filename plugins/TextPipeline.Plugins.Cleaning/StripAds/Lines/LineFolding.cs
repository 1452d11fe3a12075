using System.Globalization;

namespace TextPipeline.Plugins.Cleaning.StripAds.Lines;

/// <summary>Writes a line in the form in which rules compare it.</summary>
/// <remarks>
/// Lower case; full-width forms as ASCII; every run of digits, also grouped ones such as <c>1.93.2</c>, as one <c>0</c>; apostrophes gone; every other run of punctuation,
/// symbols and white space as one space, none at the ends. The sign © stays: it carries meaning.
/// </remarks>
internal static class LineFolding
{
    /// <summary>Folds a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="target">Room for at least as many characters.</param>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> line, Span<char> target)
    {
        int length = 0;
        bool gap = false;
        foreach (char original in line)
        {
            char character = original is >= '\uFF01' and <= '\uFF5E' ? (char)(original - 0xFEE0) : original;
            if (char.IsAsciiLetter(character))
            {
                character |= ' ';
            }
            else if (IsDigit(character))
            {
                if (length > 0 && target[length - 1] == '0')
                {
                    gap = false;
                    continue;
                }

                character = '0';
            }
            else if (character < 0x80 || !IsLetter(character))
            {
                // An apostrophe inside a word does not end it.
                gap |= character is not ('\'' or '’');
                continue;
            }
            else
            {
                character = char.ToLowerInvariant(character);
            }

            if (gap && length > 0)
            {
                target[length++] = ' ';
            }

            gap = false;
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

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || (character >= 0x80 && char.IsDigit(character));

    private static bool IsLetter(char character) =>
        character == '©' || char.IsLetter(character) || char.IsSurrogate(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;
}
