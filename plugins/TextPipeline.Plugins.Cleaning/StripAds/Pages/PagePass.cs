using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Takes the frame of a page dump away by the scores of its lines.</summary>
internal static class PagePass
{
    /// <summary>The reason of lines that the model takes.</summary>
    public const string Reason = "page/line_model";

    /// <summary>A line without an end mark that has no line of the text so near is likely a teaser, and must score higher to stay.</summary>
    private const int Nearness = 4;

    /// <summary>How much higher, in log-odds times <see cref="Scoring.BoostedTrees.Scale"/>.</summary>
    private const int IslandCost = 500;

    /// <summary>So many lines in a row that look alike are a list or a table, and are judged together: what the model sees in one of them holds for all.</summary>
    private const int LeastRecords = 4;

    /// <summary>Writes the reason of every line that goes into the table.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scores">A score for each of its lines.</param>
    /// <param name="least">The score from which a line stays.</param>
    /// <param name="lines">The lines of the text; what rules decided stays decided.</param>
    /// <returns>False where nothing of the text would be left: then nothing is decided.</returns>
    public static bool Apply(PageFeatures page, ReadOnlySpan<int> scores, int least, Span<TextLine> lines)
    {
        int kept = 0;
        for (int start = 0; start < page.Count;)
        {
            int end = page.EndOfRun(start);
            bool areRecords = end - start >= LeastRecords && !page[start].IsSentence;
            int mean = areRecords ? Mean(scores[start..end]) : 0;
            for (int i = start; i < end; i++)
            {
                ref TextLine line = ref lines[page.LineNumbers[i]];
                int score = areRecords ? (scores[i] + mean) / 2 : scores[i];
                if (line.Reason is null && !line.IsProtected)
                {
                    int threshold = least + (!page[i].IsSentence && IsIsland(scores, i) ? IslandCost : 0);
                    line.Decision = LineDecision.ByScore(Reason, score, threshold);
                }

                kept += line.Reason is null ? line.ContentLength : 0;
            }

            start = end;
        }

        PageTitle.Keep(page, scores, lines);
        return kept > 0 || TakeBack(lines);
    }

    private static int Mean(ReadOnlySpan<int> scores)
    {
        long sum = 0;
        foreach (int score in scores)
        {
            sum += score;
        }

        return (int)(sum / scores.Length);
    }

    private static bool IsIsland(ReadOnlySpan<int> scores, int index)
    {
        for (int i = Math.Max(0, index - Nearness); i <= Math.Min(scores.Length - 1, index + Nearness); i++)
        {
            if (i != index && scores[i] >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TakeBack(Span<TextLine> lines)
    {
        bool decided = false;
        foreach (ref TextLine line in lines)
        {
            if (ReferenceEquals(line.Reason, Reason))
            {
                line.Decision = line.Decision.Limited();
                decided = true;
            }
        }

        return !decided;
    }
}
