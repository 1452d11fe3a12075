using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Takes the frame of a page dump away by the scores of its lines.</summary>
internal static class PagePass
{
    /// <summary>The reason of lines that the model takes.</summary>
    public const string Reason = "page/line_model";

    /// <summary>Writes the reason of every line that goes into the table.</summary>
    /// <param name="lineNumbers">The lines that were scored, in order.</param>
    /// <param name="scores">A score for each.</param>
    /// <param name="least">The score from which a line stays.</param>
    /// <param name="lines">The lines of the text; what rules decided stays decided.</param>
    /// <returns>False where nothing of the text would be left: then nothing is decided.</returns>
    public static bool Apply(ReadOnlySpan<int> lineNumbers, ReadOnlySpan<int> scores, int least, Span<TextLine> lines)
    {
        int kept = 0;
        for (int i = 0; i < lineNumbers.Length; i++)
        {
            ref TextLine line = ref lines[lineNumbers[i]];
            if (line.Reason is null && !line.IsProtected)
            {
                line.Decision = LineDecision.ByScore(Reason, scores[i], least);
            }

            kept += line.Reason is null ? line.ContentLength : 0;
        }

        return kept > 0 || TakeBack(lines);
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
