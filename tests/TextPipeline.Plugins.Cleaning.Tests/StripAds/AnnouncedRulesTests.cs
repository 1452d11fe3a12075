using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds;

/// <summary>A run can tell which rules never fired, because the stage announces them.</summary>
public sealed class AnnouncedRulesTests
{
    private static readonly StageBench<StripAdsStage, StripAdsOptions> Bench = new();

    [Fact]
    public void Process_FirstDocumentOfALanguage_AnnouncesItsRules()
    {
        var bench = new StageBench<StripAdsStage, StripAdsOptions>();
        bench.Emit("Text.", """{"language":"id"}""");
        Assert.Contains("id/read_also", bench.Context.Counters.Keys);
        Assert.Contains("common/advertisement", bench.Context.Counters.Keys);
        Assert.DoesNotContain(bench.Context.Counters.Keys, rule => rule.StartsWith("en/", StringComparison.Ordinal));
        Assert.All(bench.Context.Counters.Values, count => Assert.Equal(0, count));
        bench.Emit("Text.", """{"language":"en"}""");
        Assert.Contains(bench.Context.Counters.Keys, rule => rule.StartsWith("en/", StringComparison.Ordinal));
    }

    [Fact]
    public void Process_AnyRemoval_HasAReasonThatWasAnnounced()
    {
        Document cleaned = Bench.Emit("Jakarta - Warga menyambut gembira jembatan baru itu.\n\nBaca juga: Jembatan lain dibuka\n\nADVERTISEMENT\n", """{"language":"id"}""");
        Assert.NotEmpty(cleaned.Changes);
        Assert.All(cleaned.Changes, change => Assert.Contains(change.Reason, Bench.Context.Counters.Keys));
    }
}
