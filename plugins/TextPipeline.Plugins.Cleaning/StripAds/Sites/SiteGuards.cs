using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Keeps lines that recur on a site and are text all the same.</summary>
internal static class SiteGuards
{
    private const int MostByLine = 40;
    private const int MostInitials = 6;
    private const int MostDateline = 60;
    private const int LeastOpenSentence = 40;

    /// <summary>Whether a line stays however often it recurs.</summary>
    /// <param name="content">The line without white space around it.</param>
    /// <param name="preceding">The line before it that stays; empty where there is none.</param>
    /// <param name="following">The line behind it that may stay; empty where there is none.</param>
    public static bool Keep(ReadOnlySpan<char> content, ReadOnlySpan<char> preceding, ReadOnlySpan<char> following) =>
        IsByLine(content) || IsDateline(content) || BelongsToFollowing(content, following) || EndsPreceding(content, preceding);

    /// <summary>Whether a line stands between two sentences as the heading of a section does, not in capitals throughout as an inserted notice.</summary>
    public static bool LooksLikeHeading(ReadOnlySpan<char> content, ReadOnlySpan<char> preceding, ReadOnlySpan<char> following) =>
        char.IsLetterOrDigit(content[0]) && char.IsLetterOrDigit(content[^1]) && HasLowerCase(content) && IsSentence(preceding) && IsSentence(following);

    /// <summary>The writer's name or initials in round brackets, or initials in square ones.</summary>
    private static bool IsByLine(ReadOnlySpan<char> content) =>
        (content.Length <= MostByLine && content[0] is '(' or '（' && content[^1] is ')' or '）')
        || (content.Length <= MostInitials && content[0] == '[' && content[^1] == ']');

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

    /// <summary>
    /// Scrapers break a sentence where it has a link, and a place before its dash: what is between stands on a line of its own. A heading with a colon belongs to what it heads,
    /// unless that may be a headline.
    /// </summary>
    private static bool BelongsToFollowing(ReadOnlySpan<char> content, ReadOnlySpan<char> following)
    {
        if (IsDash(content[^1]))
        {
            return !IsDash(content[0]);
        }

        if (following.IsEmpty)
        {
            return false;
        }

        bool sentence = IsSentence(following);
        if (content[^1] is ':' or '：')
        {
            return following.Length < LeastOpenSentence ? LineShape.StartsListItem(following) : sentence && following[^1] is '.' or '。';
        }

        return !LineShape.EndsAsSentence(content)
            && (ContinuesSentence(following) || IsDash(following[0]) || (char.IsLower(following[0]) && (sentence || !char.IsLower(content[0]))));
    }

    /// <summary>The rest of a sentence that the line before leaves open: that one is long, and ends in a word in lower case, which few headlines do.</summary>
    private static bool EndsPreceding(ReadOnlySpan<char> content, ReadOnlySpan<char> preceding)
    {
        if (ContinuesSentence(content))
        {
            return true;
        }

        if (preceding.Length < LeastOpenSentence)
        {
            return false;
        }

        int last = preceding.LastIndexOf(' ') + 1;
        return preceding[^1] == ',' || (char.IsLower(preceding[last]) && char.IsLetter(preceding[^1]));
    }

    private static bool ContinuesSentence(ReadOnlySpan<char> content) => content[0] is ',' or '.' or ';' or ')';

    private static bool IsSentence(ReadOnlySpan<char> content) => (LineShape.TraitsOf(content) & LineTraits.Sentence) != 0;

    private static bool HasLowerCase(ReadOnlySpan<char> content)
    {
        foreach (char character in content)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDash(char character) => character is '-' or '–' or '—';
}
