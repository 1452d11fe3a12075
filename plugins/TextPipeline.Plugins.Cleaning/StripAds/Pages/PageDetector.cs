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

        for (int i = 0; i < lines.Length && needed > 0; i++)
        {
            if (lines[i].ContentLength is > 0 and <= MostMenuLength && (lines[i].Traits & LineTraits.Doubles) == 0 && IsMenuEntry(lines[i].Content(text)))
            {
                needed--;
            }
        }

        return needed <= 0;
    }

    /// <summary>Up to three words that start in upper case, without digits or end marks: <c>World News</c>.</summary>
    private static bool IsMenuEntry(ReadOnlySpan<char> content) =>
        (char.IsUpper(content[0]) || LineShape.IsUnspaced(content[0]) || (content[0] > '\u0590' && char.IsLetter(content[0])))
        && (char.IsLetter(content[^1]) || content[^1] is '+' or ')')
        && !content.ContainsAnyInRange('0', '9')
        && LineShape.CountWords(content, MostMenuWords + 1) <= MostMenuWords;
}
