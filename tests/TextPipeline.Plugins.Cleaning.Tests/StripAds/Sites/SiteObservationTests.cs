using System.Buffers;
using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class SiteObservationTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("-\n3 : 1\n2026")]
    public void Write_NothingToCount_WritesNothing(string text) => Assert.Empty(Observe(text));

    [Fact]
    public void Write_LineThatStandsTwice_IsOneLine()
    {
        var observation = SiteObservation.Read(Observe("Read more\nread more!\r\nFollow us\n\n2026\nREAD MORE"));
        Assert.Equal((7UL, 2), (observation.Site, observation.LineCount));
        Assert.Equal(
            new[] { SiteLine.NumberOf(7, "Read more"), SiteLine.NumberOf(7, "Follow us") }.Order(),
            [observation.LineAt(0), observation.LineAt(1)]);
    }

    [Fact]
    public void Write_ParagraphLongerThanAnyFurniture_IsNotCounted()
    {
        string longest = new string('a', SiteLine.MostLength - 1) + ".";
        Assert.Equal(1, SiteObservation.Read(Observe($"{longest}\na{longest}")).LineCount);
        Assert.Empty(Observe("a" + longest));
    }

    [Fact]
    public void Write_OrderOfLines_IsNoMatter() => Assert.Equal(Observe("One line\nAnother\nThird"), Observe("Third\nOne line\nAnother"));

    [Fact]
    public void Write_ArticlesOfOneStory_HaveOneMarkAndOthersManyMarks()
    {
        string body = string.Join('\n', SiteCorpus.Sentences(0, 12));
        Assert.Equal(Mark(body), Mark("Updated\nRead more\n" + body + "\nHeading"));
        Assert.InRange(Enumerable.Range(0, 100).Select(i => Mark(string.Join('\n', SiteCorpus.Sentences(i * 12, 12)))).Distinct().Count(), 26, 32);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(16)]
    public void Read_BytesOfAnotherLength_AreDamaged(int length) =>
        Assert.Equal("an observation of strip_ads is damaged", Assert.Throws<InvalidDataException>(() => SiteObservation.Read(new byte[length])).Message);

    [Fact]
    public void Read_MarkOutOfRange_IsDamaged()
    {
        byte[] bytes = Observe("Read more");
        bytes[8] = StorySketch.Size;
        Assert.Throws<InvalidDataException>(() => SiteObservation.Read(bytes));
    }

    private static int Mark(string text) => SiteObservation.Read(Observe(text)).Story;

    private static byte[] Observe(string text)
    {
        var bytes = new ArrayBufferWriter<byte>();
        SiteObservation.Write(7, text, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
