using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Keeps lines that recur on a site and are text all the same.</summary>
internal static class SiteGuards
{
    private const int MostByLine = 40;
    private const int MostDateline = 60;

    /// <summary>Whether a line stays however often it recurs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="index">A line that is not blank.</param>
    public static bool Keep(string text, ReadOnlySpan<TextLine> lines, int index)
    {
        ReadOnlySpan<char> content = lines[index].Content(text);
        return IsByLine(content) || IsDateline(content) || IsPartOfASentence(content, Following(text, lines, index));
    }

    /// <summary>The writer's name or initials in brackets.</summary>
    private static bool IsByLine(ReadOnlySpan<char> content) =>
        content.Length <= MostByLine && content[0] is '(' or '（' && content[^1] is ')' or '）';

    /// <summary>A day, or a time of day: digits count as one, so all datelines of a weekday are one line.</summary>
    private static bool IsDateline(ReadOnlySpan<char> content)
    {
        if (content.Length > MostDateline || content.Contains('©'))
        {
            return false;
        }

        bool year = false, day = false;
        for (int i = 0; i < content.Length;)
        {
            int start = i, value = 0;
            while (i < content.Length && char.IsAsciiDigit(content[i]))
            {
                value = i - start < 4 ? (value * 10) + content[i] - '0' : value;
                i++;
            }

            year |= i - start == 4 && value is >= 1900 and < 2100;
            day |= i - start is 1 or 2 && value is >= 1 and <= 31;
            if (i - start is 1 or 2 && value < 24 && IsMinutes(content[i..]))
            {
                return true;
            }

            i += i == start ? 1 : 0;
        }

        return year && day;
    }

    private static bool IsMinutes(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && rest[0] is ':' or '.' && rest[1] is >= '0' and <= '5' && char.IsAsciiDigit(rest[2]) && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));

    /// <summary>Scrapers break a sentence where it has a link, and a place before its dash: what is between stands on a line of its own.</summary>
    private static bool IsPartOfASentence(ReadOnlySpan<char> content, ReadOnlySpan<char> following)
    {
        if (content[0] is ',' or '.' or ';' or ')')
        {
            return true;
        }

        if (content[^1] is '-' or '–' or '—')
        {
            return content[0] is not ('-' or '–' or '—');
        }

        if (following.IsEmpty || content[^1] is ':' || LineShape.EndsAsSentence(content))
        {
            return false;
        }

        return following[0] is ',' or '.' or ';' or ')' or '-' or '–' or '—'
            || (char.IsLower(following[0]) && (LineShape.TraitsOf(following) & LineTraits.Sentence) != 0);
    }

    private static ReadOnlySpan<char> Following(string text, ReadOnlySpan<TextLine> lines, int index)
    {
        for (int i = index + 1; i < lines.Length; i++)
        {
            if (!lines[i].IsBlank)
            {
                return lines[i].Content(text);
            }
        }

        return [];
    }
}
