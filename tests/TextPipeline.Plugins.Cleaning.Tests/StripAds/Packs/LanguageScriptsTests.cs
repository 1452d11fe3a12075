using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Packs;

public sealed class LanguageScriptsTests
{
    [Theory]
    [InlineData("Baca juga", "id", true)]
    [InlineData("Baca juga", "ru", false)]
    [InlineData("Baca juga", "mine", true)]
    [InlineData("Читайте также", "ru", true)]
    [InlineData("Читайте также", "id", true)]
    [InlineData("Читайте также", "ar", false)]
    [InlineData("関連記事", "ja", true)]
    [InlineData("関連記事", "zh", true)]
    [InlineData("관련기사", "ko", true)]
    [InlineData("관련기사", "zh", false)]
    [InlineData("اقرأ أيضا", "fa", true)]
    [InlineData("", "th", false)]
    public void MayStandIn_ScriptsOfAText_TellsTheLanguages(string text, string language, bool expected) =>
        Assert.Equal(expected, LanguageScripts.MayStandIn(LanguageScripts.Find(text), language));
}
