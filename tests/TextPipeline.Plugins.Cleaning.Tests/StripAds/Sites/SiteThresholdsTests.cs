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
        Assert.Equal(expected, new SiteThresholds(5, 0.01).For(content, looksLikeHeading: false, documents));
    }

    [Theory]
    [InlineData(100, 10)]
    [InlineData(20, 5)]
    [InlineData(10_000, 1_000)]
    public void For_Heading_AsksForTenTimesTheShare(long documents, long expected) =>
        Assert.Equal(expected, new SiteThresholds(5, 0.01).For("Second half", looksLikeHeading: true, documents));

    [Theory]
    [InlineData(4, 0b11111u, 5, false)]
    [InlineData(5, 0b11111u, 5, true)]
    [InlineData(5, 0b111u, 5, false)]
    [InlineData(15, 0b11111111u, 15, false)]
    [InlineData(15, 0b111111111u, 15, true)]
    [InlineData(14, 0b1111111111u, 15, false)]
    public void AreMet_Count_AsksForDocumentsAndForStories(uint documents, uint stories, long needed, bool expected) =>
        Assert.Equal(expected, new SiteThresholds(5, 0.01).AreMet(new LineCount(1, documents, stories), needed));

    [Theory]
    [InlineData(0.1, 500)]
    [InlineData(0.4, 500)]
    [InlineData(0.6, 600)]
    [InlineData(1.0, 1_000)]
    public void For_LongSentence_AsksForHalfOfTheSiteAtMost(double share, long expected) =>
        Assert.Equal(expected, new SiteThresholds(2, share).For(new string('a', 499) + ".", looksLikeHeading: false, 1_000));
}
