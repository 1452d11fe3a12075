using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Records;
using TextPipeline.Plugins.Cleaning.StripAds.Sites;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class SiteLinesStageTests
{
    private const string Own = "Join the Example club";
    private static readonly StripAdsOptions Options = new() { SiteLines = true };

    [Fact]
    public void Learns_ByDefault_Not()
    {
        Assert.False(new CorpusBench<StripAdsStage, StripAdsOptions>().Stage.Learns);
        Assert.True(new CorpusBench<StripAdsStage, StripAdsOptions>(Options).Stage.Learns);
    }

    [Fact]
    public void Process_LineThatTheSiteRepeats_Goes()
    {
        Document article = SiteCorpus.Article("a.example", 900, Own);
        Document cleaned = Learned(SiteCorpus.Articles("a.example", 30, Own)).Emit(article);
        Assert.Equal(string.Join('\n', SiteCorpus.Sentences(4_500, 5)), cleaned.Text);
        Assert.Equal([SiteLines.Reason], cleaned.Reasons());
    }

    [Fact]
    public void Process_LineThatTheSiteRepeats_IsRecordedWithTheDocumentsThatHaveIt()
    {
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned(
            [.. SiteCorpus.Articles("a.example", 300, Own), .. Enumerable.Range(500, 100).Select(number => SiteCorpus.Article("a.example", number, null))],
            Options with { Record = RecordLevel.Removed });
        Metadata record = bench.Emit(SiteCorpus.Article("a.example", 900, Own)).Annotations.Single(annotation => annotation.Type == RecordKeys.RemovedLine).Features;
        Assert.Equal(("site", SiteLines.Reason), (record.GetValueOrDefault(RecordKeys.Kind, ""), record.GetValueOrDefault(RecordKeys.Rule, "")));
        Assert.Equal((300, 400), (record.GetValueOrDefault(RecordKeys.Documents, 0), record.GetValueOrDefault(RecordKeys.SiteDocuments, 0)));
        Assert.False(record.TryGet(RecordKeys.Score, out _));
    }

    [Fact]
    public void Process_LineThatAnotherSiteRepeats_Stays()
    {
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned([.. SiteCorpus.Articles("a.example", 30, Own), .. SiteCorpus.Articles("b.example", 30)]);
        Assert.Empty(bench.Emit(SiteCorpus.Article("b.example", 900, Own)).Changes);
    }

    [Fact]
    public void Process_NothingLearned_NothingIsRepeated()
    {
        var bench = new StageBench<StripAdsStage, StripAdsOptions>(Options);
        Assert.Empty(bench.Emit(SiteCorpus.Article("a.example", 1, Own)).Changes);
        Assert.Equal((0, 0), (bench.Context.Counted(SiteLines.NoSite), bench.Context.Counted(SiteLines.NotLearned)));
    }

    [Fact]
    public void Process_ProfileButNotAskedFor_NothingIsRepeated()
    {
        var bench = new CorpusBench<StripAdsStage, StripAdsOptions>();
        bench.Learn(SiteCorpus.Articles("a.example", 30, Own));
        Assert.Empty(bench.Bench.Emit(SiteCorpus.Article("a.example", 900, Own)).Changes);
    }

    [Fact]
    public void Process_DocumentOfNoSiteOrAnUnknownOne_IsCounted()
    {
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned(SiteCorpus.Articles("a.example", 30, Own));
        Assert.Empty(bench.Emit(Own).Changes);
        Assert.Empty(bench.Emit(SiteCorpus.Article("c.example", 1, Own)).Changes);
        Assert.Equal((1, 1), (bench.Context.Counted(SiteLines.NoSite), bench.Context.Counted(SiteLines.NotLearned)));
        Assert.Contains(SiteLines.Reason, bench.Context.Counters.Keys);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(8, true)]
    public void Process_FewDocuments_TakesFromFiveOn(int documents, bool goes) =>
        Assert.Equal(goes, Learned(SiteCorpus.Articles("a.example", documents, Own)).Emit(SiteCorpus.Article("a.example", 900, Own)).Changes.Length > 0);

    [Theory]
    [InlineData("» Join the Example club", 0.01, true)]
    [InlineData("» Join the Example club", 0.05, false)]
    [InlineData("Second half", 0.01, false)]
    [InlineData("Second half", 0.003, true)]
    public void Process_LargeSite_AsksForItsShareAndMoreForHeadings(string line, double share, bool goes)
    {
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned(
            [.. SiteCorpus.Articles("a.example", 10, line), .. Enumerable.Range(100, 290).Select(number => SiteCorpus.Article("a.example", number, null))],
            Options with { SiteMinShare = share });
        Assert.Equal(goes, bench.Emit(SiteCorpus.Article("a.example", 900, line)).Changes.Length > 0);
    }

    [Fact]
    public void Process_SentenceThatSeveralArticlesQuote_Stays()
    {
        string quoted = SiteCorpus.Sentence(9_999);
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned(SiteCorpus.Articles("a.example", 10, quoted));
        Assert.Empty(bench.Emit(SiteCorpus.Article("a.example", 900, quoted)).Changes);
        Assert.NotEmpty(Learned(SiteCorpus.Articles("a.example", 60, quoted)).Emit(SiteCorpus.Article("a.example", 900, quoted)).Changes);
    }

    [Fact]
    public void Process_ArticleThatCameInManyVersions_Stays()
    {
        Document Version(int version) => SiteCorpus.Document("a.example", version, [SiteCorpus.Sentence(5_000 + version), .. SiteCorpus.Sentences(0, 10), "The line-up of the day", .. SiteCorpus.Sentences(10, 10)]);
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned([.. Enumerable.Range(0, 40).Select(Version), .. SiteCorpus.Articles("a.example", 40).Skip(10)]);
        Assert.Empty(bench.Emit(Version(99)).Changes);
    }

    [Fact]
    public void Process_LineThatARuleKeeps_Stays()
    {
        using var packs = new StripAdsBench();
        packs.Pack("mine", $"rules:\n  - id: club\n    exact: [{Own}]\n    keep: true\n");
        var bench = new CorpusBench<StripAdsStage, StripAdsOptions>(Options with { Packs = ["common", "mine"] }, packs.Resources);
        bench.Learn(SiteCorpus.Articles("a.example", 30, Own));
        Assert.Empty(bench.Bench.Emit(SiteCorpus.Article("a.example", 900, Own)).Changes);
    }

    [Fact]
    public void Process_LineThatARuleTakes_KeepsTheRulesReason()
    {
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned(SiteCorpus.Articles("a.example", 30, "ADVERTISEMENT"));
        Assert.Equal(["en/advertisement"], bench.Emit(SiteCorpus.Article("a.example", 900, "ADVERTISEMENT")).Reasons());
    }

    [Fact]
    public void Process_RepeatedSentencesBeyondTheLimit_StayAndTheDocumentSaysSo()
    {
        string[] standing = [.. SiteCorpus.Sentences(8_000, 8)];
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned(Enumerable.Range(0, 100).Select(i => SiteCorpus.Document("a.example", i, [.. SiteCorpus.Sentences(i * 20, 20), .. standing])));
        Document cleaned = bench.Emit(SiteCorpus.Document("a.example", 900, [.. SiteCorpus.Sentences(7_000, 10), .. standing]));
        Assert.Empty(cleaned.Changes);
        Assert.Equal(["strip_ads_kept_too_much"], cleaned.Metadata.GetValueOrDefault(MetadataKeys.Warnings, []));
    }

    [Fact]
    public void Process_NothingButRepeatedLines_StaysAndTheDocumentSaysSo()
    {
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned(SiteCorpus.Articles("a.example", 30, Own));
        Document cleaned = bench.Emit(SiteCorpus.Document("a.example", 900, Own, "ADVERTISEMENT"));
        Assert.Equal(Own, cleaned.Text);
        Assert.Equal(["strip_ads_kept_too_much"], cleaned.Metadata.GetValueOrDefault(MetadataKeys.Warnings, []));
        Assert.False(bench.Emit(SiteCorpus.Document("a.example", 900, "ADVERTISEMENT")).Metadata.TryGet(MetadataKeys.Warnings, out _));
    }

    [Fact]
    public void Process_HardTexts_KeepTheLawsOfStages()
    {
        Document[] hard = [.. HardTexts.Small.Concat(HardTexts.Large.Take(4)).Select((text, number) => SiteCorpus.Document("a.example", number, text))];
        var bench = new CorpusBench<StripAdsStage, StripAdsOptions>(Options with { SiteMinDocuments = 2, SiteMinShare = 0 });
        bench.Learn([.. hard, .. hard]);
        Exception? error = Record.Exception(() => StageLaws.Check(bench.Bench, hard));
        Assert.Null(error);
    }

    [Theory]
    [InlineData("Read on\n")]
    [InlineData("ADVERTISEMENT\nRead on\n")]
    [InlineData("Read on\n\n\n\n")]
    [InlineData("a\n")]
    public void Process_MegabyteOfOneRepeatedLine_Ends(string piece)
    {
        string text = SiteCorpus.Sentence(9_000) + "\n" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + SiteCorpus.Sentence(9_001);
        StageBench<StripAdsStage, StripAdsOptions> bench = Learned([.. SiteCorpus.Articles("a.example", 30, "Read on"), .. SiteCorpus.Articles("a.example", 30, "a").Skip(15)]);
        Assert.DoesNotContain("Read on", bench.Emit(SiteCorpus.Document("a.example", 1, text)).Text, StringComparison.Ordinal);
    }

    private static StageBench<StripAdsStage, StripAdsOptions> Learned(IEnumerable<Document> documents, StripAdsOptions? options = null)
    {
        var bench = new CorpusBench<StripAdsStage, StripAdsOptions>(options ?? Options);
        bench.Learn(documents);
        return bench.Bench;
    }
}
