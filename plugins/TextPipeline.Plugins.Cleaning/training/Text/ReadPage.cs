using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Plugins.Cleaning.StripAds.Rules;

namespace TextPipeline.Plugins.Cleaning.Training.Text;

/// <summary>A labelled page as the stage sees it when it comes to the model: rules have decided, lines are described.</summary>
internal sealed class ReadPage
{
    private const double MaxRemoved = 0.15;

    private readonly TextLine[] _lines;

    public ReadPage(LabelledPage page, RuleSets rules, WordClasses words)
    {
        Page = page;
        Metadata metadata = page.Language is "" or "und" ? Metadata.Empty : Metadata.Empty.With(MetadataKeys.Language, page.Language);
        RuleSet set = rules.For(metadata);
        var table = new LineTable(page.Text);
        FrameLines = RulePass.Apply(set, page.Text, table.Lines);
        _ = CutPass.Apply(set, page.Text, table.Lines);
        RemovalLimit.Enforce(table.Lines, MaxRemoved);
        IsPageDump = PageDetector.IsPageDump(page.Text, table.Lines, FrameLines);
        _lines = table.Lines.ToArray();
        table.Dispose();
        Features = new PageFeatures(page.Text, _lines, words);
    }

    public LabelledPage Page { get; }

    /// <summary>What the detector says.</summary>
    public bool IsPageDump { get; }

    /// <summary>How many lines rules found to belong to a page's frame.</summary>
    public int FrameLines { get; }

    public PageFeatures Features { get; }

    /// <summary>The lines as rules left them; a copy.</summary>
    public TextLine[] Lines => [.. _lines];
}
