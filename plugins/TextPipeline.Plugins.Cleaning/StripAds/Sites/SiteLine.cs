using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Says by which number a line is counted.</summary>
internal static class SiteLine
{
    /// <summary>Longer lines are paragraphs, which no site repeats as its furniture. They are not counted, which spares time and room.</summary>
    public const int MostLength = 500;

    /// <summary>The number of a line.</summary>
    /// <param name="site">The site's number.</param>
    /// <param name="content">The line without white space around it; of longer ones the first <see cref="MostLength"/> characters tell them apart.</param>
    /// <returns>0 for a line without a letter, such as the place in a list or a score: it says too little to be known again.</returns>
    public static ulong NumberOf(ulong site, ReadOnlySpan<char> content)
    {
        if (content.Length > MostLength)
        {
            content = content[..MostLength];
        }

        Span<char> buffer = stackalloc char[MostLength];
        ReadOnlySpan<char> folded = buffer[..LineFolding.Fold(content, buffer)];
        return HasLetter(folded) ? SiteHash.OfLine(site, folded) : 0;
    }

    private static bool HasLetter(ReadOnlySpan<char> folded)
    {
        foreach (char character in folded)
        {
            if (character is (>= 'a' and <= 'z') or > '\u00BF')
            {
                return true;
            }
        }

        return false;
    }
}
