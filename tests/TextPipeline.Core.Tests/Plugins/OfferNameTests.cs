using TextPipeline.Core.Plugins;

namespace TextPipeline.Core.Tests.Plugins;

public sealed class OfferNameTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("strip_ads_2", true)]
    [InlineData("", false)]
    [InlineData("2nd", false)]
    [InlineData("_a", false)]
    [InlineData("Strip", false)]
    [InlineData("strip-ads", false)]
    [InlineData("strip ads", false)]
    [InlineData("plugin/stage", false)]
    [InlineData("tëxt", false)]
    public void IsValid_Name_IsSnakeCase(string name, bool expected) => Assert.Equal(expected, OfferName.IsValid(name));

    [Fact]
    public void IsValid_LongName_HasAnEnd()
    {
        Assert.True(OfferName.IsValid(new string('a', 80)));
        Assert.False(OfferName.IsValid(new string('a', 81)));
    }

    [Theory]
    [InlineData("Bad Name", "Bad Name")]
    [InlineData("two\nlines\u001b[1m", "two�lines�[1m")]
    [InlineData("", "")]
    public void Show_Name_IsOneLine(string name, string expected) => Assert.Equal(expected, OfferName.Show(name));

    [Fact]
    public void Show_LongName_IsCut() => Assert.Equal(new string('a', 80) + "…", OfferName.Show(new string('a', 100_000)));
}
