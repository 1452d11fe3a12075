using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using TextPipeline.Plugins.Cleaning.StripAds.Records;

namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>Options of <c>strip_ads</c>.</summary>
internal sealed record StripAdsOptions
{
    /// <summary>
    /// Rule packs by name, later ones over earlier ones. <c>auto</c> stands for <c>common</c>, the pack of the document's language, or of every language where the document
    /// names none, and the pack of its site; empty, the default, is <c>[auto]</c>.
    /// </summary>
    [Description("Rule packs by name, later ones over earlier ones; packs/mine.yaml beside the pipeline is found too. auto stands for common, the document's language and its site: [auto, mine]. Default: [auto].")]
    public ImmutableArray<string> Packs { get; init; } = [];

    /// <summary>Rules of the packs that are not wanted, such as <c>id/read_also</c>.</summary>
    [Description("Rules that are not wanted, such as [id/syndicated, common/version].")]
    public ImmutableArray<string> Disable { get; init; } = [];

    /// <summary>Lines that go, whatever the packs say; one that ends with <c>*</c> names how they begin.</summary>
    [Description("Lines that go, compared without case and punctuation; with * at the end, lines that begin so (300 characters at most).")]
    public ImmutableArray<string> DropLines { get; init; } = [];

    /// <summary>Lines that stay, whatever the packs and the page model say; one that ends with <c>*</c> names how they begin.</summary>
    [Description("Lines that stay, compared without case and punctuation; with * at the end, lines that begin so.")]
    public ImmutableArray<string> KeepLines { get; init; } = [];

    /// <summary>The share of an article's sentence characters that may go, 0 to 1; 250 characters may always go, up to half. Rules that would take more take no sentence, and the document is marked.</summary>
    [Description("The share of the sentence characters of a document that may go; beyond it sentences stay and the document gets the warning strip_ads_kept_too_much.")]
    [Range(0.0, 1.0)]
    public double MaxRemoved { get; init; } = 0.15;

    /// <summary>What the document tells of the decisions about its lines: nothing; every removal; also the closest decisions that kept a line.</summary>
    [Description("Annotations that say what was done: none; removed (a removed_line for every removal, from which `textpipeline restore` puts lines back); decisions (also a kept_line for close decisions).")]
    public RecordLevel Record { get; init; } = RecordLevel.None;

    /// <summary>How readily lines are taken out.</summary>
    [Description("How readily lines are taken out: careful, balanced or strict.")]
    public StripAdsPreset Preset { get; init; } = StripAdsPreset.Balanced;

    /// <summary>Whether the corpus is read once before, and lines that recur over the documents of a site go. See the section on them in packs/README.md.</summary>
    [Description("Whether the stage learns which lines each site repeats from document to document, and takes them out. The inputs are then read twice, unless the entry names a 'profile'.")]
    public bool SiteLines { get; init; }

    /// <summary>In how many documents of its site a line must stand, copies counted once; a sentence in three times as many, and lines of 100 characters or more in more still.</summary>
    [Description("With site_lines: in how many documents of a site a line must stand to go. Sentences need three times as many, long lines more.")]
    [Range(2, 1_000_000)]
    public int SiteMinDocuments { get; init; } = 5;

    /// <summary>In which share of its site's documents a line must stand, 0 to 1; more for sentences and long lines, as for <see cref="SiteMinDocuments"/>, but never above a half.</summary>
    [Description("With site_lines: in which share of a site's documents a line must stand to go, beside site_min_documents.")]
    [Range(0.0, 1.0)]
    public double SiteMinShare { get; init; } = 0.01;
}
