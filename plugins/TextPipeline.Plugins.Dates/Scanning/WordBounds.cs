using System.Buffers;
using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>Where words end.</summary>
internal static class WordBounds
{
    private const int LongestStem = 64;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(WordKey.Apostrophes);

    /// <summary>The end of the letters, with apostrophes between them, that start at an offset.</summary>
    public static int End(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        while (end < text.Length)
        {
            char character = text[end];
            if (CharacterClasses.Of(character) == CharacterClass.Letter || (char.IsLowSurrogate(character) && CharacterClasses.Of(text[end - 1]) == CharacterClass.Letter)
                || (WordKey.IsApostrophe(character) && end + 1 < text.Length && CharacterClasses.Of(text[end + 1]) == CharacterClass.Letter))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Where an apostrophe is inside a word, from its start; -1 for nowhere in its first letters.</summary>
    public static int IndexOfApostrophe(string text, int start, int end) => text.AsSpan(start, Math.Min(end - start, LongestStem)).IndexOfAny(Apostrophes);

    /// <summary>The end of single letters with dots or a slash between them, as <c>s.d.</c> or <c>s/d</c>; 0 where there is no second letter.</summary>
    public static int AbbreviationEnd(string text, int start)
    {
        int end = start + 1;
        while (end + 1 < text.Length && text[end] is '.' or '/' && CharacterClasses.Of(text[end + 1]) == CharacterClass.Letter
            && (end + 2 == text.Length || CharacterClasses.Of(text[end + 2]) != CharacterClass.Letter) && end - start < 8)
        {
            end += 2;
        }

        return end > start + 1 ? end : 0;
    }
}
