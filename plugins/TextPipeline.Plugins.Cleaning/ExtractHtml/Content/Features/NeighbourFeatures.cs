using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>The lines before and after a line, one by one and as means over more of them.</summary>
internal sealed class NeighbourFeatures(PageMeasures page) : FeatureGroup
{
    private static readonly int[] Offsets = [-2, -1, 1, 2];
    private static readonly int[] Reaches = [3, 8];

    public static readonly string[] Names =
    [
        .. Offsets.SelectMany(offset => new[] { "length", "link_share", "prose", "ends_sentence", "same_parent", "same_kind", "same_shape" }.Select(name => $"near{offset}.{name}")),
        .. Reaches.SelectMany(reach => new[] { "length_before", "length_after", "link_share", "prose_before", "prose_after" }.Select(name => $"reach{reach}.{name}")),
    ];

    public override void Write(int index, List<int> values)
    {
        HtmlBlock block = page.Page.Blocks[index];
        HtmlContainer container = page.Page.Containers[block.Container];
        foreach (int offset in Offsets)
        {
            int other = index + offset;
            if (other < 0 || other >= page.Count)
            {
                values.AddRange([0, 0, 0, 0, -1, -1, -1]);
                continue;
            }

            HtmlBlock neighbour = page.Page.Blocks[other];
            HtmlContainer around = page.Page.Containers[neighbour.Container];
            values.AddRange([
                neighbour.Text.Length, page.Facts[other].LinkShare, page.Facts[other].IsProse ? 1 : 0, page.Facts[other].EndsSentence ? 1 : 0,
                around.Parent == container.Parent ? 1 : 0, neighbour.Kind == block.Kind ? 1 : 0, around.Shape == container.Shape ? 1 : 0]);
        }

        foreach (int reach in Reaches)
        {
            int from = Math.Max(0, index - reach), to = Math.Min(page.Count, index + reach + 1);
            values.AddRange([
                page.Length(from, index) / reach, page.Length(index + 1, to) / reach, page.LinkShare(from, to), page.ProseShare(from, index), page.ProseShare(index + 1, to)]);
        }
    }
}
