using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Pages;

public sealed class PagePassTests : IDisposable
{
    private const string Body = """
        Village choir sings on after the flood
        The choir of the village met again on Tuesday evening, three weeks after the flood that carried away its piano, its chairs and most of its sheet music.
        "We had lost everything but our voices," said Ada Brook, who has led the choir for eleven years, "and so there was no reason to stay at home any longer."
        The parish has lent the singers a barn on the hill, and a school in the next valley gave forty chairs that it no longer needed.
        A concert is planned for the autumn, Brook said, and whatever it earns will go to families whose houses are still damp and cold.
        """;

    private static readonly string Page = string.Join('\n',
        "Skip to content", "Home", "News", "World", "Politics", "Business", "Sport", "Culture", "Travel", "Weather", "Opinion", "Podcasts", "Subscribe", "Sign in", "Search", "Menu", "Local News", "Arts", "Books", "Film",
        Body,
        "Share this article", "Most read", "Bridge closed again", "Mayor opens new market hall", "Ferry timetable changes", "About us", "Contact us", "Privacy Policy", "Terms of Use", "Cookie Policy", "Careers",
        "© 2024 Example Valley News", "All rights reserved");

    private static readonly WordClasses Words = PageModel.ReadWords(new FolderResources(StripAdsBench.PluginFolder));

    private readonly StripAdsBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Process_PageDump_KeepsTheBody()
    {
        Document cleaned = _bench.Build().Emit(Page, """{"language":"en"}""");
        Assert.Equal(Body, cleaned.Text);
        Assert.Contains(cleaned.Changes, change => change.Reason == PagePass.Reason);
    }

    [Fact]
    public void Process_ArticleText_NeverMeetsTheModel()
    {
        Document cleaned = _bench.Build().Emit(Body + "\nTravel\nLocal News\nArts", """{"language":"en"}""");
        Assert.DoesNotContain(cleaned.Changes, change => change.Reason == PagePass.Reason);
    }

    [Fact]
    public void Process_TableOneCellALine_IsNoPage()
    {
        string table = string.Join('\n', Enumerable.Range(0, 60).Select(number => $"Klub {(char)('A' + (number % 26))}{(char)('a' + (number / 26))}\n{number}\n{number * 2}"));
        Assert.Equal(table, _bench.Build().Emit(table, """{"language":"id"}""").Text);
    }

    [Fact]
    public void Apply_NothingWouldBeLeft_DecidesNothing()
    {
        var table = new LineTable(Body);
        Assert.False(PagePass.Apply(new PageFeatures(Body, table.Lines, Words), [-1, -1, -1, -1, -1], least: 0, table.Lines));
        Assert.All(table.Lines.ToArray(), line => Assert.Null(line.Reason));
        table.Dispose();
    }

    [Fact]
    public void Apply_RowOfLikeLines_JudgesThemTogether()
    {
        const string Timetable = "Ferry leaves at 0600\nFerry leaves at 0700\nFerry leaves at 0800\nFerry leaves at 0900";
        Assert.Equal("++++", Decide(Timetable, [500, 500, 500, -100]));
        Assert.Equal("----", Decide(Timetable, [-900, -900, -900, 100]));
    }

    [Fact]
    public void Apply_LoneLineThatIsNoSentence_MustScoreHigher()
    {
        const string Filler = "a\nB c!\n3\n\"d\"\n(e)\n";
        Assert.Equal("-----------", Decide(Filler + "Bridge closed again\n" + Filler, [-900, -900, -900, -900, -900, 100, -900, -900, -900, -900, -900]));
        Assert.Equal("-----+-----", Decide(Filler + "The bridge over the river is closed again, the town said.\n" + Filler, [-900, -900, -900, -900, -900, 100, -900, -900, -900, -900, -900]));
    }

    private static string Decide(string text, int[] scores)
    {
        // A sentence that stays keeps the guard against empty results out of this.
        string page = text + "\n" + string.Join('\n', Enumerable.Repeat("?", 5)) + "\nSo it was, said the man at the gate, and so it will be.";
        var table = new LineTable(page);
        PagePass.Apply(new PageFeatures(page, table.Lines, Words), [.. scores, -900, -900, -900, -900, -900, 900], least: 0, table.Lines);
        string decided = string.Concat(table.Lines[..scores.Length].ToArray().Select(line => line.Reason is null ? '+' : '-'));
        table.Dispose();
        return decided;
    }
}
