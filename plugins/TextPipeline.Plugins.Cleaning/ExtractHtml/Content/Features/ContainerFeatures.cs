using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content.Features;

/// <summary>What the elements around a line hold, and whether they are where the page's running text gathers.</summary>
internal sealed class ContainerFeatures(PageMeasures page) : FeatureGroup
{
    private const int Levels = 3;

    public static readonly string[] Names =
    [
        .. Enumerable.Range(0, Levels).SelectMany(level => new[]
        {
            $"around{level}.length", $"around{level}.link_share", $"around{level}.lines", $"around{level}.of_page_prose", $"around{level}.prose_share",
        }),
        "around0.own_lines", "around1.own_lines", "around1.own_prose",
        .. Enumerable.Range(0, PageStatistics.Levels).Select(level => $"main{level}.side"),
    ];

    public override void Write(int index, List<int> values)
    {
        HtmlBlock block = page.Page.Blocks[index];
        PageStatistics statistics = page.Statistics;
        int container = block.Container;
        for (int level = 0; level < Levels; level++)
        {
            values.AddRange([
                statistics.Length(container), statistics.LinkShare(container), statistics.Blocks(container), statistics.ProseShare(container),
                PageStatistics.PerMille(statistics.Prose(container), statistics.Length(container))]);
            container = Math.Max(0, page.Page.Containers[container].Parent);
        }

        int parent = Math.Max(0, page.Page.Containers[block.Container].Parent);
        values.AddRange([statistics.OwnBlocks(block.Container), statistics.OwnBlocks(parent), statistics.OwnProse(parent)]);
        for (int level = 0; level < PageStatistics.Levels; level++)
        {
            values.Add(statistics.SideOfMain(block.Container, level));
        }
    }
}
