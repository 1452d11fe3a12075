using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Stages = ["strip_ads", "summarize", "split_sentences", "translate"];

    [Theory]
    [InlineData("strip_ad", "strip_ads")]
    [InlineData("Strip-Ads", "strip_ads")]
    [InlineData("sumarise", "summarize")]
    [InlineData("transalte", "translate")]
    [InlineData("x", null)]
    [InlineData("normalize_dates", null)]
    public void Find_MisspelledName_GivesTheOneMeant(string name, string? expected) => Assert.Equal(expected, NearestName.Find(name, Stages));

    [Fact]
    public void Find_EquallyNear_GivesTheFirstInOrdinalOrder() => Assert.Equal("cat", NearestName.Find("zat", ["hat", "cat"]));

    [Fact]
    public void Find_HugeNames_AreNotCompared() =>
        Assert.Null(NearestName.Find(new string('a', 500_000), [new string('a', 499_999)]));
}
