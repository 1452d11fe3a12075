using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds;

public sealed class StripAdsEvaluationTests
{
    private const string FolderVariable = "TEXTPIPELINE_EVALUATION_DATA";

    [Fact]
    public void Process_RealArticle_LeavesTitleDatelineAndNineParagraphs()
    {
        string? folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{FolderVariable} names no folder with the evaluation data.");
        string text = File.ReadAllText(Path.Combine(folder!, "article-id.txt"));
        string[] paragraphs = [.. text.Split('\n').Where(line => line.Length > 120 && line.TrimEnd()[^1] is '.' or '"')];
        Assert.Equal(9, paragraphs.Length);

        string[] lines = new StageBench<StripAdsStage, StripAdsOptions>().Emit(text, """{"language":"id"}""").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(11, lines.Length);
        Assert.Equal(paragraphs, lines[2..]);
        Assert.EndsWith("WIB", lines[1], StringComparison.Ordinal);
    }
}
