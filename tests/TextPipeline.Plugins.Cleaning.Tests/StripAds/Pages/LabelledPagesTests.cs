using System.Text.Json;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Pages.Training;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Pages;

public sealed class LabelledPagesTests
{
    [Theory]
    [InlineData("""{"lang":"en","lines":[{"t":"Menu","keep":false},{"t":"A cat sat.","keep":true},{"t":"By Ada","keep":false,"opt":true}]}""", 2)]
    [InlineData("""{"text":"Menu\nA  cat sat\non the mat.\nFooter","keep":["A cat"],"drop":["Menu"]}""", 2)]
    [InlineData("""{"lines":[]}""", 0)]
    public void Add_Page_TakesItsLabelledLines(string json, int expected)
    {
        var pages = new LabelledPages(RuleSets.Create(new StripAdsOptions(), new FolderResources(StripAdsBench.PluginFolder)));
        using JsonDocument document = JsonDocument.Parse(json);
        pages.Add(document.RootElement, weight: 1);
        Assert.Equal(expected, pages.Count);
    }
}
