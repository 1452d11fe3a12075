using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class SiteThresholdsTests
{
    [Theory]
    [InlineData(10, false, 100, 5)]
    [InlineData(10, false, 501, 6)]
    [InlineData(10, false, 100_000, 1_000)]
    [InlineData(10, true, 100, 15)]
    [InlineData(10, true, 10_000, 300)]
    [InlineData(99, false, 100, 5)]
    [InlineData(100, false, 100, 10)]
    [InlineData(250, true, 10_000, 900)]
    [InlineData(500, true, 10_000, 1_800)]
    public void For_Line_GrowsWithLengthAndForSentences(int length, bool ends, long documents, long expected)
    {
        string content = new string('a', length - 1) + (ends ? '.' : 'a');
        Assert.Equal(expected, new SiteThresholds(5, 0.01).For(content, documents));
    }

    [Theory]
    [InlineData(0.1, 500)]
    [InlineData(0.4, 500)]
    [InlineData(0.6, 600)]
    [InlineData(1.0, 1_000)]
    public void For_LongSentence_AsksForHalfOfTheSiteAtMost(double share, long expected) =>
        Assert.Equal(expected, new SiteThresholds(2, share).For(new string('a', 499) + ".", 1_000));
}
