using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>
/// How near a line is to the page's core: the element whose children hold the most running text, those of its children's children counting half
/// (the candidate of arc90's Readability, 2009).
/// </summary>
internal sealed class BodyFeatures : FeatureGroup
{
    private const int Farthest = 12;

    public static readonly string[] Names =
        ["core.side", "core.up", "core.down", "core.is_parent", "core.from_first", "core.to_last", "core.prose_of_core", "core.of_page_prose"];

    private readonly PageMeasures _page;
    private readonly HtmlContainer _core;
    private readonly int _first, _last;

    public BodyFeatures(PageMeasures page)
    {
        _page = page;
        List<HtmlContainer> containers = page.Page.Containers;
        var weights = new int[containers.Count];
        for (int i = 0; i < page.Count; i++)
        {
            if (page.Facts[i].IsProse)
            {
                int container = page.Page.Blocks[i].Container, parent = Math.Max(0, containers[container].Parent), length = page.Page.Blocks[i].Text.Length;

                // Lines that breaks set off stand in the core itself.
                weights[page.Page.Blocks[i].AfterBreak || page.Statistics.OwnBlocks(container) > 1 ? container : parent] += length;
                weights[parent] += length / 2;
                weights[Math.Max(0, containers[parent].Parent)] += length / 2;
            }
        }

        _core = containers[Array.IndexOf(weights, weights.Max())];
        (_first, _last) = (page.Count, -1);
        for (int i = 0; i < page.Count; i++)
        {
            if (page.Facts[i].IsProse && IsInCore(page.Page.Blocks[i].Container))
            {
                (_first, _last) = (Math.Min(_first, i), i);
            }
        }
    }

    public override void Write(int index, List<int> values)
    {
        HtmlBlock block = _page.Page.Blocks[index];
        HtmlContainer container = _page.Page.Containers[block.Container];
        int up = 0, down = 0;
        HtmlContainer at = container;
        while (up < Farthest && at.Index != 0 && !(at.Index <= _core.Index && _core.Index < at.End))
        {
            at = _page.Page.Containers[at.Parent];
            up++;
        }

        for (HtmlContainer core = _core; down < Farthest && core.Index > at.Index; core = _page.Page.Containers[core.Parent])
        {
            down++;
        }

        // Far lines stop early and have not met the core's ancestors.
        down = up == Farthest ? Farthest : down;
        int coreProse = _page.Statistics.Prose(_core.Index);
        values.AddRange([
            container.Index < _core.Index ? -1 : IsInCore(container.Index) ? 0 : 1, up, down, container.Parent == _core.Index || container.Index == _core.Index ? 1 : 0,
            Math.Clamp(index - _first, -40, 200), Math.Clamp(_last - index, -40, 200), PageStatistics.PerMille(_page.Statistics.Prose(at.Index), coreProse),
            PageStatistics.PerMille(coreProse, _page.Prose(0, _page.Count))]);
    }

    private bool IsInCore(int container) => container >= _core.Index && container < _core.End;
}
