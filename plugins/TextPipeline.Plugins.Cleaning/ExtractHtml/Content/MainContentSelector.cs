using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>Chooses the lines that are a page's main content.</summary>
internal sealed class MainContentSelector(MainContentModel model)
{
    // Below even: a line of the body lost is worse than a line of furniture kept.
    private const int Threshold = -100;

    // A page of a few lines lacks all that the model goes by, the company of other lines and of menus, and was cut out by someone before.
    private const int FewLines = 12;
    private const int LenientThreshold = -2500;

    /// <summary>Chooses.</summary>
    /// <param name="page">The page.</param>
    /// <param name="linked">What its JSON-LD says.</param>
    /// <param name="title">The line that is its title; -1 where there is none.</param>
    /// <returns>A line for each block that stays; none where only the title would.</returns>
    public List<string> Select(HtmlPage page, LinkedData linked, int title)
    {
        int[] scores = model.Score(page, linked);
        int threshold = page.Blocks.Count <= FewLines || !HasBody(scores, title, Threshold) ? LenientThreshold : Threshold;
        return HasBody(scores, title, threshold) ? [.. page.Blocks.Where((_, i) => i == title || scores[i] > threshold).Select(block => block.Text)] : [];
    }

    /// <summary>Whether any line but the title is kept.</summary>
    private static bool HasBody(int[] scores, int title, int threshold) => scores.Where((score, i) => i != title && score > threshold).Any();
}
