using CsCheck;
using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Pages;

public sealed class PageFeaturesTests
{
    private static readonly Gen<string> AnyPage = Gen.String[Gen.Char["aB 9.,:\"|©\u00E9\u30C6\u00A0\uD83D\r"], 0, 90].Array[1, 60].Select(lines => string.Join('\n', lines));

    private static readonly WordClasses Words = PageModel.ReadWords(new FolderResources(StripAdsBench.PluginFolder));

    private static readonly string Menu = string.Join('\n', Enumerable.Repeat("Menu entry", 20));
    private static readonly string Body = string.Join('\n', Enumerable.Repeat("The council met on Tuesday and agreed on the budget for the coming year.", 9));

    [Fact]
    public void ValuesOf_AnyLine_AreAsManyAsNames() => AnyPage.Sample(text =>
    {
        PageFeatures page = Read(text);
        var block = new FeatureBlock(PageFeatureNames.All.Length);
        for (int i = 0; i < page.Count; i++)
        {
            Assert.Equal(PageFeatureNames.All.Length, page.Write(i, block, 0));
        }

        Assert.Equal(text.Split('\n', '\r').Count(line => line.Trim().Length > 0), page.Count);
    });

    [Theory]
    [InlineData("place.core", 0, -20)]
    [InlineData("place.core", 19, -1)]
    [InlineData("place.core", 20, 0)]
    [InlineData("place.core", 28, 0)]
    [InlineData("place.core", 29, 1)]
    [InlineData("repeat.count", 5, 19)]
    [InlineData("repeat.count", 29, 0)]
    [InlineData("repeat.alike_before", 3, 3)]
    [InlineData("repeat.alike_after", 3, 16)]
    [InlineData("around.until_sentence", 17, 3)]
    [InlineData("words.share", 29, 2)]
    [InlineData("words.navigate", 0, 1)]
    [InlineData("words.prose", 20, 5)]
    [InlineData("topic.core", 29, 333)]
    [InlineData("near.-1.length", 29, 72)]
    [InlineData("line.sentence", 20, 1)]
    [InlineData("line.clock", 29, 1)]
    public void ValuesOf_MenuArticleFooter_SayWhereALineStandsAndWhatItHas(string name, int line, int expected) =>
        Assert.Equal(expected, Read($"{Menu}\n{Body}\nShare Facebook council 12:30").ValuesOf(line)[PageFeatureNames.All.IndexOf(name)]);

    private static PageFeatures Read(string text)
    {
        var table = new LineTable(text);
        var page = new PageFeatures(text, table.Lines, Words);
        table.Dispose();
        return page;
    }
}
