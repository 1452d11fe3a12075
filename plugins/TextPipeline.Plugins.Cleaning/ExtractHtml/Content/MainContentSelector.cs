using System.Runtime.InteropServices;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>Chooses the lines that are a page's main content.</summary>
internal sealed class MainContentSelector(MainContentModel model, ClassWords words, LineWords lineWords)
{
    // Below even: a line of the body lost is worse than a line of furniture kept.
    private const int Threshold = -250;

    private const int ShortestTitle = 8;

    /// <summary>A line for each block that stays; empty where none does.</summary>
    public List<string> Select(HtmlPage page)
    {
        var features = new BlockFeatures(page, words, lineWords);
        var values = new List<int>();
        var kept = new List<string>();
        int title = FindTitle(page);
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            features.Write(i, values);
            if (i == title || model.Score(CollectionsMarshal.AsSpan(values)) > Threshold)
            {
                kept.Add(page.Blocks[i].Text);
            }
        }

        return kept.Count == 1 && title >= 0 ? [] : kept;
    }

    /// <summary>
    /// The heading that says what the page says its title is; -1 where there is none. The model was trained on bodies, where titles were left open, so it
    /// does not know them.
    /// </summary>
    private static int FindTitle(HtmlPage page)
    {
        string title = page.Facts.Metas.Find(meta => meta.Name is "og:title").Content ?? page.Facts.Title ?? "";
        title = title.Length > PageFacts.LongestTitle ? title[..PageFacts.LongestTitle] : title;
        int found = -1;
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            HtmlBlock block = page.Blocks[i];
            bool isTitle = block.Kind is ElementKind.Heading1 or ElementKind.Heading2 && block.Text.Length >= ShortestTitle
                && (title.Contains(block.Text, StringComparison.OrdinalIgnoreCase) || (title.Length >= ShortestTitle && block.Text.Contains(title, StringComparison.OrdinalIgnoreCase)));

            // The name of the site is part of many titles, and a heading of many pages.
            if (isTitle && block.Text.Length * 2 > title.Length && (found < 0 || block.Text.Length > page.Blocks[found].Text.Length))
            {
                found = i;
            }
        }

        return found;
    }
}
