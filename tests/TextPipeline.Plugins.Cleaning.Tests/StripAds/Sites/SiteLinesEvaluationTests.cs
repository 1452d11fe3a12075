using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

/// <summary>Learns of unlabelled articles of three sites, and judges by labelled ones of the same sites.</summary>
public sealed class SiteLinesEvaluationTests
{
    private const string FolderVariable = "TEXTPIPELINE_EVALUATION_DATA";
    private const double MostLoss = 0.0005;

    /// <summary>With the common pack alone, as on a site for which nobody wrote rules.</summary>
    [Fact]
    public void Process_LearnedSites_TakesWhatNoRuleKnowsAndLosesNoText()
    {
        Score off = Measure(new StripAdsOptions { Packs = ["common"] });
        Score on = Measure(new StripAdsOptions { Packs = ["common"], SiteLines = true });
        Score lenient = Measure(new StripAdsOptions { Packs = ["common"], SiteLines = true, SiteMinShare = 0.002 });
        TestContext.Current.SendDiagnosticMessage($"off {off}; on {on}; 0.2 % of a site {lenient}");
        Assert.InRange(on.Loss, 0, off.Loss + MostLoss);
        Assert.InRange(lenient.Loss, 0, off.Loss + MostLoss);
        Assert.InRange(on.FurnitureTaken, off.FurnitureTaken + 0.12, 1);
    }

    [Fact]
    public void Process_LearnedSitesWithEveryPack_TakesNoTextAway()
    {
        Score off = Measure(new StripAdsOptions());
        Score on = Measure(new StripAdsOptions { SiteLines = true });
        Assert.InRange(on.Loss, 0, off.Loss + MostLoss);
        Assert.InRange(on.FurnitureTaken, off.FurnitureTaken, 1);
    }

    private static Score Measure(StripAdsOptions options)
    {
        string? folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{FolderVariable} names no folder with the evaluation data.");
        var bench = new CorpusBench<StripAdsStage, StripAdsOptions>(options);
        if (bench.Stage.Learns)
        {
            using var unzipped = new GZipStream(File.OpenRead(Path.Combine(folder!, "ads", "news-id-batches.jsonl.gz")), CompressionMode.Decompress);
            bench.Stage.UseProfile(bench.ProfileOf(Rows(unzipped).Select(row => DocumentOf(row, row.GetProperty("text").GetString()!))));
        }

        long body = 0, lost = 0, furniture = 0, taken = 0;
        foreach (JsonElement row in Rows(File.OpenRead(Path.Combine(folder!, "ads", "news-id.jsonl"))).Where(row => row.GetProperty("form").GetString() == "text"))
        {
            (string Text, bool Keep)[] lines = [.. row.GetProperty("lines").EnumerateArray().Where(line => !line.TryGetProperty("opt", out _)).Select(line => (line.GetProperty("t").GetString()!, line.GetProperty("keep").GetBoolean()))];
            Document cleaned = bench.Bench.Emit(DocumentOf(row, string.Join('\n', row.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("t").GetString()))));
            Dictionary<string, int> left = cleaned.Text.Split('\n').CountBy(line => line).ToDictionary(StringComparer.Ordinal);
            foreach ((string text, bool keep) in lines)
            {
                bool stays = left.TryGetValue(text, out int count) && count > 0;
                left[text] = count - 1;
                body += keep ? text.Length : 0;
                lost += keep && !stays ? text.Length : 0;
                furniture += keep ? 0 : 1;
                taken += keep || stays ? 0 : 1;
            }
        }

        return new Score((double)lost / body, (double)taken / furniture);
    }

    private static IEnumerable<JsonElement> Rows(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is string line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            yield return row.RootElement.Clone();
        }
    }

    private static Document DocumentOf(JsonElement row, string text) => Document.Create(
        row.GetProperty("id").GetString()!,
        text,
        Metadata.Empty.With(MetadataKeys.Site, row.GetProperty("site").GetString()!).With(MetadataKeys.Language, "id"));

    private sealed record Score(double Loss, double FurnitureTaken)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"lost {Loss:P3}, furniture taken {FurnitureTaken:P1}");
    }
}
