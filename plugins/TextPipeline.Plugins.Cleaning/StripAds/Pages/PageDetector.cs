using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Tells the dump of a whole web page from the text of an article that something already cut out: the page model must never see the latter.</summary>
/// <remarks>
/// Lines of a page's frame, such as a copyright notice or a link to the terms of use, are the best evidence: hardly any article that was cut out has two of them.
/// The fewer there are, the more lines must look like a menu's, or at least not like sentences.
/// </remarks>
internal static class PageDetector
{
    private const int MostMenuLength = 30;
    private const int MostMenuWords = 3;

    /// <summary>The most lines that can be needed; no text with fewer is looked at when no rule found a frame.</summary>
    private const int MostNeeded = 45;

    /// <summary>Whether a text is a page dump.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="frameLines">How many lines rules found to belong to a page's frame.</param>
    public static bool IsPageDump(string text, ReadOnlySpan<TextLine> lines, int frameLines)
    {
        int neededEntries = frameLines switch { 0 => MostNeeded, 1 => 30, _ => 24 - (frameLines * 4) };
        int neededOthers = frameLines < 2 ? int.MaxValue : 40 - (frameLines * 8);
        if (lines.Length < Math.Min(neededEntries, neededOthers))
        {
            return false;
        }

        int entries = 0, numbers = 0, others = 0;
        foreach (ref readonly TextLine line in lines)
        {
            if (line.IsBlank || line.IsSentence)
            {
                continue;
            }

            others++;
            if (line.ContentLength > MostMenuLength || (line.Traits & LineTraits.Doubles) != 0)
            {
                continue;
            }

            ReadOnlySpan<char> content = line.Content(text);
            entries += IsMenuEntry(content) ? 1 : 0;
            numbers += char.IsDigit(content[^1]) ? 1 : 0;
        }

        // The names and numbers of a table, one a line, look like a menu but for the numbers.
        return others >= neededOthers || (entries >= neededEntries && (frameLines >= 2 || numbers * 2 < entries));
    }

    /// <summary>Up to three words that start in upper case, without digits or end marks: <c>World News</c>.</summary>
    private static bool IsMenuEntry(ReadOnlySpan<char> content) =>
        (char.IsUpper(content[0]) || LineShape.IsUnspaced(content[0]) || (content[0] > '\u0590' && char.IsLetter(content[0])))
        && (char.IsLetter(content[^1]) || content[^1] is '+' or ')')
        && !content.ContainsAnyInRange('0', '9')
        && LineShape.CountWords(content, MostMenuWords + 1) <= MostMenuWords;
}
