using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Options of <c>repair_encoding</c>.</summary>
internal sealed record RepairEncodingOptions
{
    /// <summary>The code pages to undo, by the names that the reasons of edits use; empty for all that the stage knows.</summary>
    [Description("Code pages to undo, such as windows_874; empty for all that the stage knows.")]
    public ImmutableArray<string> CodePages { get; init; } = [];

    /// <summary>How often a text may have been misread one time after another.</summary>
    [Description("How many layers of misreading to undo, one after another.")]
    [Range(1, 8)]
    public int MaxLayers { get; init; } = 4;

    /// <summary>Whether control characters U+0080 to U+009F, which no text uses, become the windows-1252 characters of the same byte.</summary>
    [Description("Replace the control characters U+0080 to U+009F by the windows-1252 characters of the same byte.")]
    public bool StrayControls { get; init; } = true;
}
