using System.Buffers;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Recognises the items of a menu run together into one line: <c>About usContactPrivacy policy</c>.</summary>
internal static class JoinedMenu
{
    private const int MostItemLength = 40;
    private const int MostLabelLength = 24;

    // With fewer joins than this a line must be surer: both words at a join are longer than the halves of names such as YouTube and LinkedIn.
    private const int ManyJoins = 4;
    private const int LongWord = 5;

    private static readonly SearchValues<char> RunningTextMarks = SearchValues.Create(",.;:!?\"“”0123456789");

    /// <summary>Whether a line is such a menu.</summary>
    /// <param name="content">The line without white space around it.</param>
    /// <param name="leastJoins">How many places a lower-case letter must meet an upper-case one.</param>
    /// <remarks>
    /// Names such as <c>YouTube</c> have a join too, so half of the joins must be followed by a whole capitalized word of its own and no digit, comma, full stop
    /// or other mark of running text may stand in the line: fixtures and results run together are text.
    /// </remarks>
    public static bool IsMenu(ReadOnlySpan<char> content, int leastJoins)
    {
        content = WithoutLabel(content);
        if (content.Length < leastJoins * 4 || !char.IsUpper(content[0]) || content.ContainsAny(RunningTextMarks))
        {
            return false;
        }

        int joins = 0, itemStart = 0, longItems = 0;
        for (int i = 1; i < content.Length; i++)
        {
            if (!char.IsUpper(content[i]) || !char.IsLower(content[i - 1]) || (leastJoins < ManyJoins && !JoinsLongWords(content, i)))
            {
                continue;
            }

            joins++;
            if (i - itemStart > MostItemLength)
            {
                return false;
            }

            longItems += content[itemStart..i].Contains(' ') || i - itemStart > 4 ? 1 : 0;
            itemStart = i;
        }

        return joins >= leastJoins && content.Length - itemStart <= MostItemLength && longItems * 2 >= joins;
    }

    // `Share: FacebookTwitterWhatsApp`: what the items are for stands before them.
    private static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> content)
    {
        int colon = content.IndexOf(':');
        return colon is > 0 and <= MostLabelLength ? content[(colon + 1)..].TrimStart() : content;
    }

    private static bool JoinsLongWords(ReadOnlySpan<char> content, int join)
    {
        int before = join, after = join;
        while (before > 0 && char.IsLetter(content[before - 1]) && (before == join || !char.IsUpper(content[before])))
        {
            before--;
        }

        while (after < content.Length && char.IsLetter(content[after]) && (after == join || !char.IsUpper(content[after])))
        {
            after++;
        }

        return join - before >= LongWord && after - join >= LongWord;
    }
}
