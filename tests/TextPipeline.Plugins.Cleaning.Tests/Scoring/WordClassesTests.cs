using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.Tests.Scoring;

public sealed class WordClassesTests
{
    private static readonly string[] Names = ["share", "rights"];

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("Share it!", 1, 0)]
    [InlineData("SHARE share,share", 3, 0)]
    [InlineData("shared © 2024", 0, 1)]
    [InlineData("ShareShareShareShareShareShare", 0, 0)]
    public void CountIn_Text_CountsWholeWords(string text, byte share, byte rights)
    {
        var counts = new byte[2];
        Read("# words\nshare: share tweet\nrights: ©\n").CountIn(text, counts);
        Assert.Equal([share, rights], counts);
    }

    [Fact]
    public void CountIn_VeryManyWords_StopsAtTheGreatestByte()
    {
        var counts = new byte[2];
        Read("share: share\nrights: ©\n").CountIn(string.Join(' ', Enumerable.Repeat("share", 400)), counts);
        Assert.Equal(255, counts[0]);
    }

    [Theory]
    [InlineData("share: a\n", "w.txt: the class rights is missing.")]
    [InlineData("rights: a\nshare: b\n", "w.txt: the classes must be share, rights, in this order; 'rights' is out of place.")]
    [InlineData("share: a\nrights: b\nmore: c\n", "w.txt: the classes must be share, rights, in this order; 'more' is out of place.")]
    public void Read_OtherClasses_SaysWhich(string text, string message) => Assert.Equal(message, Assert.Throws<FormatException>(() => Read(text)).Message);

    private static WordClasses Read(string text) => WordClasses.Read("w.txt", new StringReader(text), Names);
}
