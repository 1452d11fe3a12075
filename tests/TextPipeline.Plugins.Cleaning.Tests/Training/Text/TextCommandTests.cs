using System.Text.Json;
using TextPipeline.Plugins.Cleaning.Scoring;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Plugins.Cleaning.Training.Text;

namespace TextPipeline.Plugins.Cleaning.Tests.Training.Text;

public sealed class TextCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("train_text_");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_LabelledPages_WritesAModelThatKnowsThem()
    {
        string labels = Path.Combine(_folder.FullName, "labels.jsonl"), target = Path.Combine(_folder.FullName, "out.model");
        File.WriteAllLines(labels, Enumerable.Range(0, 12).Select(Page));
        using var report = new StringWriter();
        Assert.Equal(0, TextCommand.Run([labels + "=2", "-o", target, "--folds", "3", "--trees", "20", "--depth", "3", "--penalty", "1"], report));
        Assert.Contains("labels", report.ToString(), StringComparison.Ordinal);

        using var reader = new StreamReader(target);
        BoostedTrees model = BoostedTreesFile.Read(target, reader, PageFeatureNames.All);
        Assert.Equal((20, 3), (model.TreeCount, model.Depth));
        TextCorpus corpus = TextCorpus.Read([labels]);
        PageFeatures page = corpus.Pages[0].Features;
        Assert.True(model.Score(page.ValuesOf(0)) < 0);
        Assert.True(model.Score(page.ValuesOf(30)) > 0);
    }

    private static string Page(int number)
    {
        IEnumerable<object> menu = Enumerable.Range(0, 30).Select(entry => new { t = $"Entry {(char)('A' + ((entry + number) % 26))}", keep = false });
        IEnumerable<object> body = Enumerable.Range(0, 5 + number).Select(sentence => new { t = $"On day {sentence} the ferry number {number} left at noon, and nobody on the quay was surprised by that.", keep = true });
        return JsonSerializer.Serialize(new { id = $"{number}", site = $"site {number % 6}", form = "page", lines = menu.Concat(body) });
    }
}
