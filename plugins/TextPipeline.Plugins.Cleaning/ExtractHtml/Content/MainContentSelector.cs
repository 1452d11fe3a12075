using System.Runtime.InteropServices;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>Chooses the lines that are a page's main content.</summary>
internal sealed class MainContentSelector(MainContentModel model, ClassWords words)
{
    // Below even: a line of the body lost is worse than a line of furniture kept.
    private const int Threshold = -250;

    /// <summary>A line for each block that stays; empty where none does.</summary>
    public List<string> Select(HtmlPage page)
    {
        var features = new BlockFeatures(page, words);
        var values = new List<int>();
        var kept = new List<string>();
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            features.Write(i, values);
            if (model.Score(CollectionsMarshal.AsSpan(values)) > Threshold)
            {
                kept.Add(page.Blocks[i].Text);
            }
        }

        return kept;
    }
}
