using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>What the model says of the lines of one page, and why.</summary>
internal sealed class PageScores(PageFeatures page, int[] scores, BoostedTrees trees)
{
    /// <summary>The lines that were scored: those that are not blank.</summary>
    public ReadOnlySpan<int> LineNumbers => page.LineNumbers;

    /// <summary>A score for each of <see cref="LineNumbers"/>.</summary>
    public ReadOnlySpan<int> Scores => scores;

    /// <summary>Log-odds times <see cref="BoostedTrees.Scale"/> that a line belongs to the text.</summary>
    /// <param name="line">Its number in the text.</param>
    /// <returns>Null for a blank line.</returns>
    public int? ScoreOf(int line)
    {
        int index = Array.BinarySearch(page.LineNumbers, line);
        return index < 0 ? null : scores[index];
    }

    /// <summary>Says which features made the score of a line what it is, as they were when it was scored.</summary>
    /// <param name="line">Its number in the text.</param>
    /// <param name="count">The most features to name.</param>
    /// <returns>Largest contributions first; nothing for a blank line.</returns>
    public IReadOnlyList<FeatureContribution> Explain(int line, int count)
    {
        int index = Array.BinarySearch(page.LineNumbers, line);
        return index < 0 ? [] : trees.Explain(page.ValuesOf(index), count);
    }
}
