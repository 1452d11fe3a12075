using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>An element that makes blocks. Containers are numbered as they open, so that what one holds lies between <see cref="Index"/> and <see cref="End"/>.</summary>
internal sealed class HtmlContainer
{
    public required int Index { get; init; }

    /// <summary>The container around it; -1 for the page itself.</summary>
    public required int Parent { get; init; }

    public required ElementKind Kind { get; init; }

    /// <summary>Classes of words in its class, id and role, as bits.</summary>
    public required uint OwnWords { get; init; }

    /// <summary>The same of it and the two containers around it.</summary>
    public required uint NearWords { get; init; }

    /// <summary>The same of it and every container around it.</summary>
    public required uint AllWords { get; init; }

    /// <summary>The index behind the last container inside it.</summary>
    public int End { get; set; }
}
