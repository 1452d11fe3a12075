using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using TextPipeline.Plugins.Cleaning.RepairEncoding.Normalization;

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

    /// <summary>Whether HTML character references become their characters, in text that holds no tags; before anything else.</summary>
    [Description("Put characters in the place of HTML character references such as &eacute; and &#233;, also of escaped ones, in text that holds no tags.")]
    public bool DecodeEntities { get; init; }

    /// <summary>Whether control characters are taken out: all but tab, line ends and U+0085; after the repair, which reads some of them as characters.</summary>
    [Description("Take out control characters other than tabs and line ends.")]
    public bool RemoveControls { get; init; }

    /// <summary>Whether characters that show nothing are taken out where the script does not need them.</summary>
    [Description("Take out zero-width spaces, byte order marks, soft hyphens, tag characters and word joiners; joiners and direction marks where the script does not need them.")]
    public bool RemoveInvisible { get; init; }

    /// <summary>The normalization form of the text that comes out; after everything else.</summary>
    [Description("Unicode normalization form of the text that comes out: none, or nfc.")]
    public NormalizationForm Normalize { get; init; }
}
