using System.Globalization;
using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>The class of every character: a table for ASCII, Unicode categories above.</summary>
internal static class CharacterClasses
{
    /// <summary>Marks that dates are written with.</summary>
    private const string Marks = "/-.,:()'[]+@|~\u2013\u2014\u2018\u2019\u02BC\u02BB\u02B9\u055A\u2032\u2035\uFF07\u00B7\u2219\u2022\uFF08\uFF09\u3001\uFF0C\uFF1A\uFF0F\u301C\uFF5E\u2010\u2011\u2212\"\u201C\u201D&\u0970\u060C";

    private static readonly CharacterClass[] Ascii = BuildAscii();

    /// <summary>The class of a character.</summary>
    public static CharacterClass Of(char character) => character < 0x80 ? Ascii[character] : BeyondAscii(character);

    private static CharacterClass[] BuildAscii()
    {
        var classes = new CharacterClass[0x80];
        for (int i = 0; i < classes.Length; i++)
        {
            char character = (char)i;
            classes[i] = character is '\n' or '\r' or '\f' ? CharacterClass.LineBreak
                : character is ' ' or '\t' ? CharacterClass.Space
                : char.IsAsciiLetter(character) ? CharacterClass.Letter
                : char.IsAsciiDigit(character) ? CharacterClass.Digit
                : Marks.Contains(character, StringComparison.Ordinal) ? CharacterClass.Mark
                : CharacterClass.Other;
        }

        return classes;
    }

    private static CharacterClass BeyondAscii(char character)
    {
        if (character is '\u2028' or '\u2029' or '\u0085')
        {
            return CharacterClass.LineBreak;
        }

        if (char.IsDigit(character))
        {
            return CharacterClass.Digit;
        }

        if (IsUnspaced(character))
        {
            return CharacterClass.Unspaced;
        }

        // Scripts beyond the first plane, such as Chakma and Adlam; pictures come after them.
        if (character is >= '\uD800' and <= '\uD83A')
        {
            return CharacterClass.Letter;
        }

        // Joiners shape a word; the space of no width parts two.
        if (character is '\u200C' or '\u200D')
        {
            return CharacterClass.Letter;
        }

        if (character is '\u200B' or '\u2060' or '\uFEFF')
        {
            return CharacterClass.Space;
        }

        if (WordKey.IsApostrophe(character))
        {
            return CharacterClass.Mark;
        }

        if (char.IsLetter(character) || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        {
            return CharacterClass.Letter;
        }

        return char.IsWhiteSpace(character) ? CharacterClass.Space
            : Marks.Contains(character, StringComparison.Ordinal) ? CharacterClass.Mark
            : CharacterClass.Other;
    }

    // Thai, Lao, Tibetan, Myanmar, Khmer; kana, Han; Hangul too, because particles follow its words without a space.
    private static bool IsUnspaced(char character) => character is >= '\u0E01' and <= '\u0FFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF'
        or >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or '\u3005' or '\u3007';

    /// <summary>One mark for those that look alike.</summary>
    public static char PlainMark(char mark) => mark switch
    {
        '\u2013' or '\u2014' or '\u2010' or '\u2011' or '\u2212' or '~' or '\u301C' or '\uFF5E' => '-',
        _ when WordKey.IsApostrophe(mark) => '\'',
        '\uFF08' or '[' => '(',
        '\uFF09' or ']' => ')',
        '\u3001' or '\uFF0C' or '\u060C' => ',',
        '\uFF1A' => ':',
        '\uFF0F' => '/',
        '\u0970' => '.',
        '\u2219' or '\u2022' or '\u00B7' or '|' => '|',
        '\u201C' or '\u201D' => '"',
        _ => mark,
    };
}
