using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>Where on the page a line stands, and in which elements.</summary>
internal sealed class PlaceFeatures : FeatureGroup
{
    private static readonly ElementKind[] Around =
    [
        ElementKind.Article, ElementKind.Main, ElementKind.Navigation, ElementKind.Header, ElementKind.Footer, ElementKind.Aside, ElementKind.Form, ElementKind.List,
        ElementKind.ListItem, ElementKind.Table, ElementKind.Figure, ElementKind.Section, ElementKind.Quotation, ElementKind.Paragraph, ElementKind.Description,
    ];

    public static readonly string[] Names =
    [
        "place.line", "place.length", "place.prose", "page.lines", "page.length", "page.prose_share", "place.of_longest", "place.from_heading", "place.kind", "place.depth", "place.after_break",
        .. Around.Select(kind => "in." + kind.ToString().ToLowerInvariant()),
    ];

    private readonly PageMeasures _page;
    private readonly int _heading, _longest;

    public PlaceFeatures(PageMeasures page)
    {
        _page = page;
        _heading = page.Page.Blocks.FindIndex(block => block.Kind == ElementKind.Heading1) is var found and >= 0 ? found : page.Count;
        _longest = page.Page.Blocks.Max(block => block.Text.Length);
    }

    public override void Write(int index, List<int> values)
    {
        HtmlBlock block = _page.Page.Blocks[index];
        int count = _page.Count, length = _page.Length(0, count), prose = _page.Prose(0, count);
        values.AddRange([
            PageStatistics.PerMille(index, count), PageStatistics.PerMille(_page.Length(0, index), length), PageStatistics.PerMille(_page.Prose(0, index), prose), count, length,
            PageStatistics.PerMille(prose, length), PageStatistics.PerMille(block.Text.Length, _longest), Math.Clamp(index - _heading, -30, 200), (int)block.Kind, block.Depth,
            block.AfterBreak ? 1 : 0]);
        foreach (ElementKind kind in Around)
        {
            values.Add((block.Ancestors & (1UL << (int)kind)) != 0 ? 1 : 0);
        }
    }
}
