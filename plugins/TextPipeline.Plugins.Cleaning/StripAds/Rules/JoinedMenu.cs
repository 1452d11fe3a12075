using System.Buffers;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Recognises the items of a menu run together into one line: <c>About usContactPrivacy policy</c>.</summary>
internal static class JoinedMenu
{
    private const int MostItemLength = 40;

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
        if (content.Length < leastJoins * 4 || !char.IsUpper(content[0]) || content.ContainsAny(RunningTextMarks))
        {
            return false;
        }

        int joins = 0, itemStart = 0, longItems = 0;
        for (int i = 1; i < content.Length; i++)
        {
            if (!char.IsUpper(content[i]) || !char.IsLower(content[i - 1]))
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
}
