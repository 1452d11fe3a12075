namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>What a page says of itself, raw, in the order met.</summary>
internal sealed class PageFacts
{
    public const int LongestTitle = 1000;

    private const int MostTimes = 16;

    /// <summary>The content of the title element, cut to a length that titles have: every line of the page is compared with it.</summary>
    public string? Title
    {
        get;
        set => field = value is { Length: > LongestTitle } ? value[..LongestTitle] : value;
    }

    public string? Language { get; set; }

    public string? CanonicalUrl { get; set; }

    /// <summary>Names and contents of meta elements; names in small letters.</summary>
    public List<(string Name, string Content)> Metas { get; } = [];

    /// <summary>JSON-LD scripts.</summary>
    public List<string> LinkedData { get; } = [];

    /// <summary>The datetime of the first time elements; later ones belong to comments and teasers.</summary>
    public List<string> Times { get; } = new(MostTimes);

    public void AddTime(string time)
    {
        if (Times.Count < MostTimes)
        {
            Times.Add(time);
        }
    }
}
