using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>Options of <c>deduplicate</c>.</summary>
internal sealed record DeduplicateOptions
{
    /// <summary>The value of <see cref="By"/> for the text of documents.</summary>
    public const string ByText = "text";

    /// <summary>What counts as a copy.</summary>
    [Description("What counts as a copy. exact: the same letters and digits in the same order, whatever the case, punctuation and white space; near: also texts that are alike.")]
    public DeduplicateMode Mode { get; init; } = DeduplicateMode.Near;

    /// <summary>How alike two texts must be, 0.7 to 1: the share of their runs of words that they have in common (Jaccard index). Only for <see cref="DeduplicateMode.Near"/>. A stored profile serves every threshold.</summary>
    [Description("How alike two texts must be for the later one to be a copy: the share of their runs of words that both have (Jaccard index). Estimated, with a standard error of 0.03 at most.")]
    [Range(0.7, 1.0)]
    public double Threshold { get; init; } = 0.8;

    /// <summary>How many words make a run, 1 to 20. Characters of scripts without spaces count as words.</summary>
    [Description("How many words in a row are compared; a character of a script without spaces counts as a word. Fewer find copies with more edits, and more texts that only use the same words.")]
    [Range(1, 20)]
    public int RunWords { get; init; } = 5;

    /// <summary>What is compared.</summary>
    [Description("What is compared: text, or the name of a metadata member such as url or title. A document without that member is kept.")]
    [StringLength(200, MinimumLength = 1)]
    public string By { get; init; } = ByText;

    /// <summary>What becomes of a copy.</summary>
    [Description("What becomes of a copy. drop: it ends, and its record names the document that it is a copy of; mark: it goes on with that document's id in 'duplicate_of'.")]
    public DuplicateAction Action { get; init; } = DuplicateAction.Drop;
}
