namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>What a page says of itself, raw, in the order met.</summary>
internal sealed class PageFacts
{
    /// <summary>The content of the title element.</summary>
    public string? Title { get; set; }

    public string? Language { get; set; }

    public string? CanonicalUrl { get; set; }

    /// <summary>Names and contents of meta elements; names in small letters.</summary>
    public List<(string Name, string Content)> Metas { get; } = [];

    /// <summary>JSON-LD scripts.</summary>
    public List<string> LinkedData { get; } = [];

    /// <summary>The datetime of time elements.</summary>
    public List<string> Times { get; } = [];
}
