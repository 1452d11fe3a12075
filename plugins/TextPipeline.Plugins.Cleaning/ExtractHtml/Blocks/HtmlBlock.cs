using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>One line of a page, and where it stood.</summary>
internal sealed class HtmlBlock
{
    public required string Text { get; init; }

    /// <summary>How many of its characters are inside links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>How many links it touches.</summary>
    public required int LinkCount { get; init; }

    /// <summary>How many of its characters are in heavier type.</summary>
    public required int StrongLength { get; init; }

    /// <summary>How many of its characters are in slanted or smaller type.</summary>
    public required int SlantedLength { get; init; }

    /// <summary>How many images stand between the line before and the end of this one.</summary>
    public required int Images { get; init; }

    /// <summary>The innermost element that makes a block.</summary>
    public required ElementKind Kind { get; init; }

    /// <summary>Index of that element among the page's containers.</summary>
    public required int Container { get; init; }

    /// <summary>Elements open around it.</summary>
    public required int Depth { get; init; }

    /// <summary>Kinds open around it, as bits by <see cref="ElementKind"/>.</summary>
    public required ulong Ancestors { get; init; }

    /// <summary>Whether a line break, not a block, sets it off from the line before.</summary>
    public required bool AfterBreak { get; init; }
}
