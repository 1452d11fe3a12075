using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>The heading that a line stands under, and the section that follows a line.</summary>
internal sealed class SectionFeatures(PageMeasures page, SectionHeadings headings) : FeatureGroup
{
    private const int Farthest = 60;

    public static readonly string[] Names =
    [
        "section.from_heading", "section.level", "section.heading_links", "section.prose_share", "section.link_share", "section.lines",
        "section.rest_prose", "section.rest_lines", "section.same_parent",
    ];

    public override void Write(int index, List<int> values)
    {
        HtmlBlock block = page.Page.Blocks[index];
        int heading = headings.Above(index), end = headings.End(index), from = PageMeasures.IsHeading(block.Kind) ? index + 1 : heading + 1;
        HtmlBlock? above = heading < 0 ? null : page.Page.Blocks[heading];
        values.AddRange([
            heading < 0 ? Farthest + 1 : Math.Min(index - heading, Farthest), above is null ? 0 : above.Kind - ElementKind.Heading1 + 1, heading < 0 ? 0 : page.Facts[heading].LinkShare,
            page.ProseShare(from, end), page.LinkShare(from, end), Math.Min(end - from, 200), page.Prose(index + 1, end), Math.Min(end - index - 1, 200),
            above is null ? -1 : page.Page.Containers[above.Container].Parent == page.Page.Containers[block.Container].Parent ? 1 : 0]);
    }
}
