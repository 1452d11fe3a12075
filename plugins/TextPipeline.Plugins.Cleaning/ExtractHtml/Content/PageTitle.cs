using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Facts;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>Finds the line that is a page's title. The model was trained on bodies, where titles were left open, so it does not know them.</summary>
internal static class PageTitle
{
    private const int ShortestTitle = 8;

    /// <summary>
    /// The longest heading that says what the page says its title is; else the only first-level heading. -1 where there is none.
    /// </summary>
    public static int Find(HtmlPage page, LinkedData linked)
    {
        string?[] titles = [page.Facts.Metas.Find(meta => meta.Name is "og:title").Content, linked.Headline, page.Facts.Title];
        int found = -1, longest = 0, heading = -1, headings = 0;
        foreach (string? title in titles)
        {
            if (title is { Length: >= ShortestTitle })
            {
                FindHeading(page, title.Length > PageFacts.LongestTitle ? title[..PageFacts.LongestTitle] : title, ref found, ref longest);
            }
        }

        for (int i = 0; i < page.Blocks.Count && found < 0; i++)
        {
            if (page.Blocks[i].Kind == ElementKind.Heading1)
            {
                heading = headings++ == 0 ? i : heading;
            }
        }

        return found >= 0 ? found : headings == 1 && page.Blocks[heading].Text.Length > 2 * ShortestTitle ? heading : -1;
    }

    private static void FindHeading(HtmlPage page, string title, ref int found, ref int longest)
    {
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            HtmlBlock block = page.Blocks[i];
            if (block.Text.Length <= longest || block.Kind is not (ElementKind.Heading1 or ElementKind.Heading2) || block.Text.Length < ShortestTitle)
            {
                continue;
            }

            // The name of the site is part of many titles, and a heading of many pages.
            if (block.Text.Length * 2 > title.Length
                && (title.Contains(block.Text, StringComparison.OrdinalIgnoreCase) || block.Text.Contains(title, StringComparison.OrdinalIgnoreCase)))
            {
                (found, longest) = (i, block.Text.Length);
            }
        }
    }
}
