namespace TextPipeline.Plugins.Cleaning.StripAds.Lines;

/// <summary>Tells sentences, headlines and the rest apart by length, first and last characters.</summary>
internal static class LineShape
{
    private const int LeastSentenceLength = 40;
    private const int LeastUnspacedSentenceLength = 15;
    private const int LongParagraphLength = 240;
    private const int MostHeadlineLength = 160;
    private const int LeastHeadlineLength = 12;

    public static LineTraits TraitsOf(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty)
        {
            return LineTraits.Blank;
        }

        if (IsSentence(content))
        {
            return LineTraits.Sentence;
        }

        return IsHeadline(content) ? LineTraits.Headline : LineTraits.None;
    }

    /// <summary>Whether a script writes words without spaces between them.</summary>
    public static bool IsUnspaced(char character) =>
        character is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
            or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Whether a line ends with what ends a sentence, closing quotes and brackets aside.</summary>
    public static bool EndsAsSentence(ReadOnlySpan<char> content)
    {
        int last = content.Length - 1;
        while (last > 0 && content[last] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』' or '）')
        {
            last--;
        }

        return last >= 0 && content[last] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔' or '．';
    }

    /// <summary>How many words a line has, counted by spaces up to a limit.</summary>
    public static int CountWords(ReadOnlySpan<char> content, int limit)
    {
        int words = 0;
        bool inside = false;
        foreach (char character in content)
        {
            bool space = character is ' ' or '\t' or '\u00A0' or '\u3000';
            if (!space && !inside && ++words >= limit)
            {
                return words;
            }

            inside = !space;
        }

        return words;
    }

    private static bool IsSentence(ReadOnlySpan<char> content)
    {
        if (EndsAsSentence(content))
        {
            return content.Length >= LeastSentenceLength || (content.Length >= LeastUnspacedSentenceLength && IsUnspaced(content[content.Length / 2]));
        }

        // A paragraph whose last character a scraper lost is still a paragraph.
        return content.Length >= LongParagraphLength && (content.Contains(". ", StringComparison.Ordinal) || content.Contains('。'));
    }

    private static bool IsHeadline(ReadOnlySpan<char> content)
    {
        if (content.Length is < LeastHeadlineLength or > MostHeadlineLength || content[^1] is ':' or ',' or ';' || StartsListItem(content))
        {
            return false;
        }

        char first = content[0];
        bool start = char.IsUpper(first) || char.IsDigit(first) || first is '"' or '\'' or '“' or '‘' or '\u00BF' or '\u00A1' || (first > '\u05FF' && char.IsLetter(first));
        return start && (CountWords(content, 2) >= 2 || IsUnspaced(content[content.Length / 2]));
    }

    /// <summary>Whether a line starts as <c>3. </c>, <c>3) </c> or <c>- </c>.</summary>
    public static bool StartsListItem(ReadOnlySpan<char> content)
    {
        if (content[0] is '-' or '•' or '*' or '–' or '·')
        {
            return true;
        }

        int i = 0;
        while (i < content.Length && i < 3 && char.IsAsciiDigit(content[i]))
        {
            i++;
        }

        return i > 0 && i < content.Length && content[i] is '.' or ')' && (i + 1 == content.Length || !char.IsAsciiDigit(content[i + 1]));
    }
}
