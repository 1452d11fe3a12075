using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds.Decisions;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Pages;

public sealed class PageTitleTests
{
    private static readonly WordClasses Words = PageModel.ReadWords(new FolderResources(StripAdsBench.PluginFolder));

    private const string Body = "The harvest fair in Harwick opened on Saturday for the first time since the square was closed.";

    // Lines that begin with a minus were taken by the model with its lowest but one score, those that begin with an x by a rule.
    private static string Kept(params string[] marked)
    {
        string text = string.Join('\n', marked.Select(line => line[1..]));
        var table = new LineTable(text);
        try
        {
            Span<TextLine> lines = table.Lines;
            int[] scores = [.. marked.Select(line => line[0] == '-' ? -2000 : 1000)];
            for (int i = 0; i < marked.Length; i++)
            {
                lines[i].Decision = marked[i][0] switch
                {
                    '-' => LineDecision.ByScore(PagePass.Reason, scores[i], -750),
                    'x' => new LineDecision(DecisionKind.Rule, "common/menu_word"),
                    _ => default,
                };
            }

            PageTitle.Keep(new PageFeatures(text, lines, Words), scores, lines);
            var kept = new List<int>();
            for (int i = 0; i < marked.Length; i++)
            {
                if (lines[i].Decision.Kind == DecisionKind.KeptAsTitle)
                {
                    kept.Add(i);
                }
            }

            return string.Join(' ', kept);
        }
        finally
        {
            table.Dispose();
        }
    }

    [Fact]
    public void Keep_TitleThatTheModelTook_StaysWithWriterAndDate() =>
        Assert.Equal("1 2 3", Kept("-Menu of the day", "-Harvest fair returns after three years", "-By Staff Reporter", "-Published 18 September 2023", "+" + Body));

    [Fact]
    public void Keep_NoDateUnderTheTitle_KeepsTheTitleAlone() =>
        Assert.Equal("0", Kept("-Harvest fair returns after three years", "-By Staff Reporter", "+" + Body));

    [Fact]
    public void Keep_TitleThatStays_LeavesTheRest() =>
        Assert.Equal("", Kept("-Ferry to the islands to run twice a day", "+Harvest fair returns after three years", "-18 September 2023", "+" + Body));

    [Fact]
    public void Keep_LineThatARuleTook_IsNoTitle() =>
        Assert.Equal("", Kept("xHarvest fair returns after three years", "-Menu", "+" + Body));

    [Fact]
    public void Keep_HeadlineFarAbove_IsNoTitle() =>
        Assert.Equal("", Kept("-Harvest fair returns after three years", "-Home", "-News", "-Sport", "-Opinion", "-Sign in", "-Search", "+" + Body));

    [Fact]
    public void Keep_NothingStays_DecidesNothing() => Assert.Equal("", Kept("-Harvest fair returns after three years", "-" + Body));
}
