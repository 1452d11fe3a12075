using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Pages;

public sealed class PageModelTests
{
    private static readonly PageModel Model = PageModel.TryRead(new FolderResources(StripAdsBench.PluginFolder))!;

    // More lines than one block of the scorer holds.
    private static readonly string Page = string.Join('\n', Enumerable.Range(0, 300).Select(line => line % 3 == 0 ? "" : $"Line {line} of a page, which says little."));

    [Fact]
    public void Score_LongPage_GivesALineTheSumOfItsFeatures()
    {
        PageScores scores = Score(Page);
        Assert.Equal(200, scores.Scores.Length);
        Assert.Null(scores.ScoreOf(0));
        Assert.Equal(scores.Scores[199], scores.ScoreOf(299));
        Assert.Empty(scores.Explain(0, 3));
        Assert.Equal(3, scores.Explain(299, 3).Count);
    }

    [Fact]
    public void Explain_ShareLine_NamesWhatSpeaksAgainstIt()
    {
        PageScores scores = Score($"{Page}\nShare on Facebook | Twitter | WhatsApp");
        Assert.True(scores.ScoreOf(300) < scores.ScoreOf(299));
        Assert.Contains(scores.Explain(300, 5), feature => feature.Contribution < 0);
    }

    [Fact]
    public void TryRead_NoModel_IsNull() => Assert.Null(PageModel.TryRead(new FolderResources(Path.Combine(StripAdsBench.PluginFolder, "html"))));

    private static PageScores Score(string text)
    {
        var table = new LineTable(text);
        PageScores scores = Model.Score(new PageFeatures(text, table.Lines, Model.Words));
        table.Dispose();
        return scores;
    }
}
