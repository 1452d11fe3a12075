using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Tells the dump of a whole web page from the text of an article that something already cut out: the page model must never see the latter.</summary>
internal static class PageDetector
{
    private const int MostMenuLength = 30;
    private const int MostMenuWords = 3;
    private const int FrameLineWorth = 4;
    private const int LeastFrameLines = 2;
    private const int Enough = 24;

    /// <summary>Without a word that a pack knows, this many menu entries are needed.</summary>
    private const int EnoughWithoutFrame = 45;

    /// <summary>Whether a text is a page dump.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="frameLines">How many lines rules found to belong to a page's frame.</param>
    public static bool IsPageDump(string text, ReadOnlySpan<TextLine> lines, int frameLines)
    {
        int needed = frameLines >= LeastFrameLines ? Enough - (frameLines * FrameLineWorth) : EnoughWithoutFrame;
        if (lines.Length < needed)
        {
            return false;
        }

        int entries = 0, numbers = 0;
        foreach (ref readonly TextLine line in lines)
        {
            if (line.ContentLength is 0 or > MostMenuLength || (line.Traits & LineTraits.Doubles) != 0)
            {
                continue;
            }

            ReadOnlySpan<char> content = line.Content(text);
            entries += IsMenuEntry(content) ? 1 : 0;
            numbers += char.IsDigit(content[^1]) ? 1 : 0;
        }

        // The names and numbers of a table, one a line, look like a menu but for the numbers.
        return entries >= needed && (frameLines >= LeastFrameLines || numbers * 2 < entries);
    }

    /// <summary>Up to three words that start in upper case, without digits or end marks: <c>World News</c>.</summary>
    private static bool IsMenuEntry(ReadOnlySpan<char> content) =>
        (char.IsUpper(content[0]) || LineShape.IsUnspaced(content[0]) || (content[0] > '\u0590' && char.IsLetter(content[0])))
        && (char.IsLetter(content[^1]) || content[^1] is '+' or ')')
        && !content.ContainsAnyInRange('0', '9')
        && LineShape.CountWords(content, MostMenuWords + 1) <= MostMenuWords;
}
