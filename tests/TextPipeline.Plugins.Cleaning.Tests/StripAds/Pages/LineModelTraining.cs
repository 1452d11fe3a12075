using System.IO.Compression;
using System.Text.Json;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Pages;
using TextPipeline.Plugins.Cleaning.StripAds.Pages.Training;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Pages;

/// <summary>Makes packs/page_lines.model anew: run it with both variables set after a change of features or packs.</summary>
public sealed class LineModelTraining
{
    private const string DataVariable = "TEXTPIPELINE_EVALUATION_DATA";
    private const string ModelVariable = "TEXTPIPELINE_LINE_MODEL";

    // Labels that people made count most; those derived from gold bodies are noisy, those of segments few.
    private static readonly (string File, double Weight)[] Sets =
        [("news-id.jsonl", 3), ("web-hand.jsonl", 3), ("web-gold.jsonl.gz", 1), ("trafilatura-eval.jsonl.gz", 6)];

    [Fact]
    public void Train_LabelledPages_WritesTheModel()
    {
        string? folder = Environment.GetEnvironmentVariable(DataVariable), target = Environment.GetEnvironmentVariable(ModelVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder) || string.IsNullOrEmpty(target), $"{DataVariable} or {ModelVariable} is not set.");
        var pages = new LabelledPages(RuleSets.Create(new StripAdsOptions(), new FolderResources(StripAdsBench.PluginFolder)));
        foreach ((string file, double weight) in Sets)
        {
            foreach (JsonElement page in Read(Path.Combine(folder!, "ads", file)))
            {
                if (!page.TryGetProperty("form", out JsonElement form) || form.ValueEquals("page"))
                {
                    pages.Add(page, weight);
                }
            }
        }

        Assert.True(pages.Count > 50_000, $"{pages.Count} lines are too few for a model.");
        LineModel model = pages.Train(trees: 100, rate: 0.15, shrinkage: 20);
        using StreamWriter writer = File.CreateText(target!);
        model.Write(writer);
    }

    private static IEnumerable<JsonElement> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is string line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }
}
