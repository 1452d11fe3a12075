namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>What a page shows, as lines in order, with what it says of itself.</summary>
internal sealed class HtmlPage
{
    public List<HtmlBlock> Blocks { get; } = [];

    public List<HtmlContainer> Containers { get; } = [];

    public PageFacts Facts { get; } = new();
}
