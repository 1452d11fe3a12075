namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>Where words end.</summary>
internal static class WordBounds
{
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
            if (CharacterClasses.Of(character) == CharacterClass.Letter
                || (character is '\'' or '\u2019' && end + 1 < text.Length && CharacterClasses.Of(text[end + 1]) == CharacterClass.Letter))
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

    /// <summary>True for a word with an apostrophe in it.</summary>
    public static bool HasApostrophe(string text, int start, int end) => text.AsSpan(start, Math.Min(end - start, 64)).IndexOfAny('\'', '\u2019') >= 0;

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
