using System.Runtime.InteropServices;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>What the lines have in common that a page's template repeats: those whose elements and classes are alike, and those in one such element.</summary>
internal sealed class ShapeFeatures : FeatureGroup
{
    public static readonly string[] Names =
    [
        "shape.lines", "shape.length", "shape.link_share", "shape.prose_share", "shape.of_page_prose",
        "outer_shape.lines", "outer_shape.length", "outer_shape.link_share", "outer_shape.prose_share", "outer_shape.repeats",
    ];

    private readonly PageMeasures _page;
    private readonly Dictionary<int, Sums> _own = [], _outer = [];
    private readonly Dictionary<int, int> _repeats = [];

    public ShapeFeatures(PageMeasures page)
    {
        _page = page;
        for (int i = 0; i < page.Count; i++)
        {
            HtmlBlock block = page.Page.Blocks[i];
            int prose = page.Facts[i].IsProse ? block.Text.Length : 0;
            CollectionsMarshal.GetValueRefOrAddDefault(_own, page.Page.Containers[block.Container].Shape, out _).Add(block, prose);
            CollectionsMarshal.GetValueRefOrAddDefault(_outer, Outer(block).Shape, out _).Add(block, prose);
        }

        foreach (HtmlContainer container in page.Page.Containers)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_repeats, container.Shape, out _)++;
        }
    }

    public override void Write(int index, List<int> values)
    {
        HtmlBlock block = _page.Page.Blocks[index];
        HtmlContainer outer = Outer(block);
        Sums own = _own[_page.Page.Containers[block.Container].Shape], around = _outer[outer.Shape];
        values.AddRange([
            own.Lines, own.Length / own.Lines, PageStatistics.PerMille(own.LinkLength, own.Length), PageStatistics.PerMille(own.Prose, own.Length),
            PageStatistics.PerMille(own.Prose, _page.Prose(0, _page.Count)),
            around.Lines, around.Length / around.Lines, PageStatistics.PerMille(around.LinkLength, around.Length), PageStatistics.PerMille(around.Prose, around.Length),
            _repeats[outer.Shape]]);
    }

    private HtmlContainer Outer(HtmlBlock block) => _page.Page.Containers[Math.Max(0, _page.Page.Containers[block.Container].Parent)];

    private struct Sums
    {
        public int Lines { get; private set; }

        public int Length { get; private set; }

        public int LinkLength { get; private set; }

        public int Prose { get; private set; }

        public void Add(HtmlBlock block, int prose)
        {
            Lines++;
            Length += block.Text.Length;
            LinkLength += block.LinkLength;
            Prose += prose;
        }
    }
}
