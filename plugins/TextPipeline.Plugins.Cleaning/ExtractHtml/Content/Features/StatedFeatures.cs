namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>Whether a line is in what the page itself calls its body, its description or its title.</summary>
internal sealed class StatedFeatures : FeatureGroup
{
    private static readonly string[] DescriptionMetas = ["description", "og:description", "twitter:description"];

    public static readonly string[] Names = ["stated.has_body", "stated.in_body", "stated.side_of_body", "stated.in_description"];

    private readonly PageMeasures _page;
    private readonly StatedText _description;
    private readonly int[] _inBody;
    private readonly int _first, _last;

    public StatedFeatures(PageMeasures page)
    {
        _page = page;
        var body = new StatedText(page.Linked.Bodies);
        _description = new StatedText([.. page.Linked.Descriptions, .. page.Page.Facts.Metas.Where(meta => DescriptionMetas.Contains(meta.Name)).Select(meta => meta.Content)]);
        _inBody = [.. page.Page.Blocks.Select(block => body.Find(block.Text))];
        (_first, _last) = (Array.FindIndex(_inBody, found => found > 0), Array.FindLastIndex(_inBody, found => found > 0));
    }

    public override void Write(int index, List<int> values) => values.AddRange([
        _first < 0 ? 0 : 1, _inBody[index], _first < 0 ? 0 : index < _first ? -1 : index > _last ? 2 : 1, _description.Find(_page.Page.Blocks[index].Text)]);
}
