using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Takes the frame of a page dump away by the line model.</summary>
internal static class PagePass
{
    /// <summary>The reason of lines that the model takes.</summary>
    public const string Reason = "page/line_model";

    /// <summary>Writes the reason of every line that goes into the table.</summary>
    /// <param name="model">The model.</param>
    /// <param name="least">The score from which a line stays.</param>
    /// <param name="text">The page.</param>
    /// <param name="lines">Its lines; what rules decided stays decided.</param>
    /// <returns>False where nothing of the text would be left: then the model decides nothing.</returns>
    public static bool Apply(LineModel model, int least, string text, Span<TextLine> lines)
    {
        var page = new PageDescription(text, lines);
        try
        {
            int kept = 0;
            for (int i = 0; i < page.Count; i++)
            {
                ref TextLine line = ref lines[page.LineAt(i)];
                if (line.Reason is null && !line.IsProtected)
                {
                    line.Decision = LineDecision.ByScore(Reason, model.Score(page.FeaturesOf(i)), least);
                }

                kept += line.Reason is null ? line.ContentLength : 0;
            }

            return kept > 0 || TakeBack(lines);
        }
        finally
        {
            page.Dispose();
        }
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
