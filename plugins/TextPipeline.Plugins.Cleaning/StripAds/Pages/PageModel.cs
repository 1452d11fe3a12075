using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Scores the lines of a page: above 0 what belongs to the text, below 0 what is furniture.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class PageModel(BoostedTrees trees, WordClasses words)
{
    private const string ModelFile = "packs/page_lines.model";
    private const string WordFile = "packs/page_words.txt";

    public WordClasses Words { get; } = words;

    /// <summary>Reads the model.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="FormatException">One of its files has faults.</exception>
    public static PageModel? TryRead(StageResources resources)
    {
        if (!resources.TryOpen(ModelFile, out Stream? stream))
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new PageModel(BoostedTreesFile.Read(ModelFile, reader, PageFeatureNames.All), ReadWords(resources));
    }

    /// <summary>Reads the words that features count.</summary>
    /// <exception cref="FormatException">The file has other classes.</exception>
    public static WordClasses ReadWords(StageResources resources)
    {
        using var reader = new StreamReader(resources.Open(WordFile));
        return WordClasses.Read(WordFile, reader, PageFeatureNames.WordClasses);
    }

    /// <summary>Scores every line of a page that is not blank.</summary>
    /// <param name="page">The page.</param>
    public PageScores Score(PageFeatures page)
    {
        int[] scores = new int[page.Count];
        var block = new FeatureBlock(PageFeatureNames.All.Length);
        for (int first = 0; first < scores.Length; first += FeatureBlock.Capacity)
        {
            int count = Math.Min(FeatureBlock.Capacity, scores.Length - first);
            for (int i = 0; i < count; i++)
            {
                page.Write(first + i, block, i);
            }

            trees.Score(block, scores.AsSpan(first, count));
        }

        return new PageScores(page, scores, trees);
    }
}
