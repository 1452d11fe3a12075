using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Keeps the title of a page's text, and the date under it: a text without them is worth less than one with a line too many.</summary>
internal static class PageTitle
{
    /// <summary>How far above the first sentence that stays a title is looked for.</summary>
    private const int Reach = 6;

    /// <summary>How many lines with writer and date may stand under it.</summary>
    private const int MostUnderTitle = 3;

    private const int LeastWords = 4;
    private const int MostWords = 30;
    private const int LongestDate = 60;
    private const int LeastDigits = 4;
    private const int LeastScore = -4 * Scoring.BoostedTrees.Scale;

    /// <summary>Takes decisions of the model back that would leave the text without its title.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scores">A score for each of its lines.</param>
    /// <param name="lines">The decided lines of the text.</param>
    public static void Keep(PageFeatures page, ReadOnlySpan<int> scores, Span<TextLine> lines)
    {
        int body = 0;
        while (body < page.Count && !(page[body].IsSentence && scores[body] >= 0 && lines[page.LineNumbers[body]].Reason is null))
        {
            body++;
        }

        if (body == page.Count)
        {
            return;
        }

        int title = -1;
        for (int i = body - 1; i >= Math.Max(0, body - Reach); i--)
        {
            if (!IsTitle(page[i]) || IsTakenByRule(lines[page.LineNumbers[i]]))
            {
                continue;
            }

            if (lines[page.LineNumbers[i]].Reason is null)
            {
                return;
            }

            title = scores[i] >= LeastScore && (title < 0 || scores[i] > scores[title]) ? i : title;
        }

        if (title < 0)
        {
            return;
        }

        for (int i = LastOfHead(page, title, body); i >= title; i--)
        {
            ref TextLine line = ref lines[page.LineNumbers[i]];
            if (line.Decision.Kind == DecisionKind.Model)
            {
                line.Decision = line.Decision.AsTitle();
            }
        }
    }

    /// <summary>The date under the title, and with it who wrote the text between the two; the title itself where there is none.</summary>
    private static int LastOfHead(PageFeatures page, int title, int body)
    {
        for (int i = Math.Min(title + MostUnderTitle, body - 1); i > title; i--)
        {
            if (IsDate(page[i]))
            {
                return i;
            }
        }

        return title;
    }

    private static bool IsTitle(in LineStatistics line) => line.IsHeadline && line.Words is >= LeastWords and <= MostWords && !IsDate(line);

    private static bool IsDate(in LineStatistics line) => line.Digits >= LeastDigits && line.Length <= LongestDate && !line.IsSentence;

    private static bool IsTakenByRule(in TextLine line) => line.Decision.Removes && line.Decision.Kind != DecisionKind.Model;
}
