using System.Globalization;
using System.Text;

namespace TextPipeline.Cli.Tracing;

/// <summary>
/// Text of documents as a terminal or a page may show it: what would steer the terminal, turn the reading direction, or not be seen at all is named
/// instead. A document must not be able to hide what was done to it.
/// </summary>
internal static class VisibleText
{
    /// <summary>One line of text; a line break becomes <c>⏎</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isChanged">Whether it came or went: white space alone is then marked, which would not be seen.</param>
    public static string Of(ReadOnlySpan<char> text, bool isChanged = false)
    {
        bool marksSpace = isChanged && text.IsWhiteSpace();
        var visible = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                visible.Append(character).Append(text[++i]);
                continue;
            }

            Append(visible, character, marksSpace);
        }

        return visible.ToString();
    }

    /// <summary>The beginning of a text, up to a number of characters.</summary>
    public static string Beginning(ReadOnlySpan<char> text, int most) =>
        text.Length <= most ? Of(text) : Of(text[..Whole(text, most)]) + "…";

    /// <summary>The end of a text, down to a number of characters.</summary>
    public static string Ending(ReadOnlySpan<char> text, int most)
    {
        int start = text.Length - most;
        return start <= 0 ? Of(text) : "…" + Of(text[(char.IsLowSurrogate(text[start]) ? start + 1 : start)..]);
    }

    // No cut between the halves of a pair.
    private static int Whole(ReadOnlySpan<char> text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static void Append(StringBuilder visible, char character, bool marksSpace)
    {
        switch (character)
        {
            case '\n':
                visible.Append('⏎');
                break;
            case '\t':
                visible.Append(marksSpace ? "→" : "    ");
                break;
            case ' ' when marksSpace:
                visible.Append('·');
                break;
            case < ' ':
                visible.Append((char)('\u2400' + character));
                break;
            case '\u007F':
                visible.Append('\u2421');
                break;
            default:
                if (IsSeen(character, marksSpace))
                {
                    visible.Append(character);
                }
                else
                {
                    visible.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)character:X4}⟩");
                }

                break;
        }
    }

    private static bool IsSeen(char character, bool marksSpace) => char.GetUnicodeCategory(character) switch
    {
        // Joiners shape letters of many scripts; naming them would break words up.
        UnicodeCategory.Format => character is '\u200C' or '\u200D' or '\u00AD',
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.SpaceSeparator => character == ' ' || !marksSpace,
        _ => true,
    };
}
