using TextPipeline.Plugins.Cleaning.StripAds.Sites;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class SiteGuardsTests
{
    private const string Before = "The council met on Tuesday and agreed on the budget.";
    private const string After = "The new bridge is to be opened before the summer ends.";

    [Theory]
    [InlineData("(abc/def)", Before, After)]
    [InlineData("(Rina Wulandari)", Before, "")]
    [InlineData("[rin]", Before, "")]
    [InlineData("Tuesday, 3 March 2026", "", After)]
    [InlineData("03/03/2026", "", After)]
    [InlineData("Selasa 14:05 WIB", "", After)]
    [InlineData("09.30 Uhr", "", After)]
    [InlineData("Jakarta -", "", After)]
    [InlineData("Jakarta", "", "-")]
    [InlineData("Jakarta", "", "– The new bridge is to be opened.")]
    [InlineData("Reuters", Before, ", Tuesday (3/3).")]
    [InlineData(", on Tuesday", Before, After)]
    [InlineData("the national team", Before, "was beaten by its neighbour twice in the same long season.")]
    [InlineData("National Team", Before, "was beaten")]
    [InlineData("National Team.", "On Tuesday a thousand people came to see the", After)]
    [InlineData("National Team", "Nobody had expected it, said the trainer,", After)]
    [InlineData("Ingredients:", Before, "- 2 eggs")]
    [InlineData("Line-up:", Before, "Rina, Budi, Sari, Dewi, Joko, Agus, Wati, Putu and Made.")]
    public void Keep_PartOfTheText_IsKept(string content, string preceding, string following) => Assert.True(SiteGuards.Keep(content, preceding, following));

    [Theory]
    [InlineData("ADVERTISEMENT", Before, After)]
    [InlineData("[Video of the match]", Before, After)]
    [InlineData("Read also:", Before, "Bridge Opens Before Summer, Mayor Says")]
    [InlineData("Read also:", Before, "Will the Bridge Ever Be Opened to All of the Traffic?")]
    [InlineData("Follow us", "", "")]
    [InlineData("(Follow our channel for the latest news of the region)", Before, After)]
    [InlineData("© 2026 Example, 12 Long Street", Before, "")]
    [InlineData("Elections 2026", Before, After)]
    [InlineData("Page 12 of 13", Before, After)]
    [InlineData("bridges", Before, "council")]
    [InlineData("-- Advertisement --", Before, After)]
    [InlineData("Scroll on", "Bridge Opens Before Summer Says the Mayor of Example", After)]
    [InlineData("Read on here.", Before, "was beaten by its neighbour twice in the same long season.")]
    public void Keep_Furniture_IsNot(string content, string preceding, string following) => Assert.False(SiteGuards.Keep(content, preceding, following));

    [Theory]
    [InlineData("Second half", Before, After, true)]
    [InlineData("1. Second half", Before, After, true)]
    [InlineData("Second half", "", After, false)]
    [InlineData("Second half", Before, "Read also:", false)]
    [InlineData("ADVERTISEMENT", Before, After, false)]
    [InlineData("[Video of the match]", Before, After, false)]
    [InlineData("Read on!", Before, After, false)]
    public void LooksLikeHeading_Line_StandsBetweenSentences(string content, string preceding, string following, bool expected) =>
        Assert.Equal(expected, SiteGuards.LooksLikeHeading(content, preceding, following));
}
