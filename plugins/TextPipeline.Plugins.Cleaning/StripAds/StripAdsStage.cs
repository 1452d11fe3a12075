using System.Buffers;
using System.Collections.Immutable;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Plugins.Cleaning.StripAds.Records;
using TextPipeline.Plugins.Cleaning.StripAds.Rules;
using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>Takes advertisement markers and page furniture out of a text, line by line; every removal is an edit whose reason is the rule.</summary>
[Stage(
    "strip_ads",
    "Takes advertisements, menus, footers, share and read-also lines out of a text",
    Assigns = ["metadata:warnings", "annotation:removed_line", "annotation:kept_line"],
    RewritesText = true)]
internal sealed class StripAdsStage : SyncStage, ICorpusStage, ICheckedStage, IStageFactory<StripAdsOptions>
{
    private const string KeptTooMuch = "strip_ads_kept_too_much";

    private readonly RuleSets _rules;
    private readonly PageCleaner _pages;
    private readonly DecisionRecorder _recorder;
    private readonly SiteLines? _sites;
    private readonly double _maxRemoved;

    private StripAdsStage(RuleSets rules, PageCleaner pages, DecisionRecorder recorder, SiteLines? sites, double maxRemoved)
    {
        _rules = rules;
        _recorder = recorder;
        _pages = pages;
        _sites = sites;
        _maxRemoved = maxRemoved;
    }

    /// <inheritdoc/>
    public bool Learns => _sites is not null;

    /// <inheritdoc/>
    public static IStage Create(StripAdsOptions options, StageServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        return new StripAdsStage(
            RuleSets.Create(options, services.Resources),
            new PageCleaner(services.Resources, options.Preset),
            new DecisionRecorder(options.Record, services),
            options.SiteLines ? new SiteLines(options) : null,
            options.MaxRemoved);
    }

    /// <inheritdoc/>
    public void Observe(Document document, IBufferWriter<byte> observation) => SiteLines.Observe(document, observation);

    /// <inheritdoc/>
    public ICorpusProfile CreateProfile() => new SiteProfile();

    /// <inheritdoc/>
    public ICorpusProfile ReadProfile(Stream stream) => SiteProfileFile.Read(stream);

    /// <inheritdoc/>
    public void UseProfile(ICorpusProfile profile) => _sites?.Use((SiteProfile)profile);

    /// <inheritdoc/>
    public IEnumerable<StageFinding> Check() => _rules.Check(new PackChecks((text, rules) =>
    {
        Document cleaned = CleanByRules(Document.Create("example", text), rules);
        return (cleaned.Text, [.. cleaned.Changes.Select(change => change.Reason)]);
    }));

    /// <inheritdoc/>
    protected override StageResult Process(Document document, StageContext context)
    {
        if (document.Text.Length == 0)
        {
            return StageResult.Emit(document);
        }

        try
        {
            return StageResult.Emit(Clean(document, Announced(_rules.For(document.Metadata, document.Text), context), context));
        }
        catch (RulePackException exception)
        {
            return StageResult.Fail("faulty_rule_pack", exception.Message, exception);
        }
        catch (FormatException exception)
        {
            return StageResult.Fail("faulty_line_model", exception.Message, exception);
        }
    }

    // The packs of a language are read when it comes, so their rules are known no earlier.
    private RuleSet Announced(RuleSet rules, StageContext context)
    {
        if (rules.BeginAnnouncing())
        {
            foreach (Rule rule in rules.Rules.Where(rule => !rule.Keep))
            {
                context.Count(rule.Reason, 0);
            }

            if (_sites is not null)
            {
                context.Count(SiteLines.Reason, 0);
            }
        }

        return rules;
    }

    private Document Clean(Document document, RuleSet rules, StageContext context)
    {
        var table = new LineTable(document.Text);
        try
        {
            int frameLines = RulePass.Apply(rules, document.Text, table.Lines);
            bool keptTooMuch = _sites?.Apply(document, table.Lines, context) == false;
            List<TextEdit> edits = CutPass.Apply(rules, document.Text, table.Lines);
            keptTooMuch |= RemovalLimit.Enforce(table.Lines, _maxRemoved);
            PageScores? scores = null;
            if (PageDetector.IsPageDump(document.Text, table.Lines, frameLines))
            {
                keptTooMuch |= !_pages.Clean(document.Text, table.Lines, out scores);
            }

            RemovalEdits.Add(table.Lines, edits);
            Document cleaned = edits.Count == 0 ? document : document.Apply(edits);
            cleaned = _recorder.Record(document, cleaned, table.Lines, edits, rules, scores is null ? null : scores.Explain);
            return keptTooMuch ? Warn(cleaned) : cleaned;
        }
        finally
        {
            table.Dispose();
        }
    }

    private static Document CleanByRules(Document document, RuleSet rules)
    {
        var table = new LineTable(document.Text);
        try
        {
            RulePass.Apply(rules, document.Text, table.Lines);
            List<TextEdit> edits = CutPass.Apply(rules, document.Text, table.Lines);
            RemovalEdits.Add(table.Lines, edits);
            return document.Apply(edits);
        }
        finally
        {
            table.Dispose();
        }
    }

    private static Document Warn(Document document)
    {
        if (!document.Metadata.TryGet(MetadataKeys.Warnings, out ImmutableArray<string> warnings))
        {
            warnings = [];
        }

        return document.With(MetadataKeys.Warnings, warnings.Add(KeptTooMuch));
    }
}
