using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class SiteHashTests
{
    /// <summary>A stored profile means these numbers: whoever changes them raises the form of the file.</summary>
    [Fact]
    public void OfLine_KnownLine_IsTheNumberOfStoredProfiles()
    {
        ulong site = SiteHash.OfSite("example.com");
        Assert.Equal((16201829252207196849UL, 4647307023909160076UL), (site, SiteLine.NumberOf(site, "Read more: 3 ways (PHOTOS)")));
    }

    [Fact]
    public void OfLine_OtherSite_IsAnotherNumber() =>
        Assert.NotEqual(SiteLine.NumberOf(SiteHash.OfSite("a.example"), "Read more"), SiteLine.NumberOf(SiteHash.OfSite("b.example"), "Read more"));

    [Theory]
    [InlineData("READ  MORE!", "Read more")]
    [InlineData("ＲＥＡＤ　ＭＯＲＥ", "Read more")]
    [InlineData("Seite 12 von 345", "Seite 1 von 2")]
    public void NumberOf_SameWords_IsOneNumber(string one, string other) => Assert.Equal(SiteLine.NumberOf(1, one), SiteLine.NumberOf(1, other));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("3 : 1")]
    [InlineData("© 2026")]
    public void NumberOf_NoLetter_IsNone(string line) => Assert.Equal(0UL, SiteLine.NumberOf(1, line));

    [Theory]
    [InlineData("é")]
    [InlineData("广告")]
    [InlineData("реклама")]
    [InlineData("😀")]
    public void NumberOf_LetterOfAnyScript_IsANumber(string line) => Assert.NotEqual(0UL, SiteLine.NumberOf(1, line));
}
