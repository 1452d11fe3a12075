using System.Runtime.InteropServices;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;
using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>Scores how much each line of a page looks like main content. Data: <c>html/main_content.txt</c>. Thread-safe.</summary>
internal sealed class MainContentModel(BoostedTrees trees, ClassWords words, LineWords lineWords)
{
    public const string File = "html/main_content.txt";

    /// <exception cref="FormatException">The file is no model of the features that this version gives with the words beside it.</exception>
    public static MainContentModel Read(StageResources resources, ClassWords words)
    {
        LineWords lineWords = LineWords.Read(resources);
        using var reader = new StreamReader(resources.Open(File));
        return new MainContentModel(BoostedTreesFile.Read(File, reader, BlockFeatures.NamesFor(words, lineWords)), words, lineWords);
    }

    /// <summary>A score for each line, in thousandths of log-odds.</summary>
    public int[] Score(HtmlPage page, LinkedData linked)
    {
        if (page.Blocks.Count == 0)
        {
            return [];
        }

        int[] scores = new int[page.Blocks.Count];
        var features = new BlockFeatures(page, linked, words, lineWords);
        var block = new FeatureBlock(trees.Names.Count);
        var values = new List<int>(trees.Names.Count);
        for (int first = 0; first < scores.Length; first += FeatureBlock.Capacity)
        {
            Span<int> part = scores.AsSpan(first, Math.Min(FeatureBlock.Capacity, scores.Length - first));
            for (int i = 0; i < part.Length; i++)
            {
                features.Write(first + i, values);
                Span<int> row = CollectionsMarshal.AsSpan(values);
                for (int feature = 0; feature < row.Length; feature++)
                {
                    block.Set(i, feature, row[feature]);
                }
            }

            trees.Score(block, part);
        }

        return scores;
    }
}
