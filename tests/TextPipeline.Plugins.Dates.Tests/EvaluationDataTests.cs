using System.Text.Json;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Dates.Tests;

public sealed class EvaluationDataTests
{
    [Fact]
    public void Process_IndonesianNews_FindsNineOfTenDates()
    {
        string? folder = Environment.GetEnvironmentVariable("TEXTPIPELINE_EVALUATION_DATA");
        Assert.SkipWhen(folder is null, "TEXTPIPELINE_EVALUATION_DATA names no folder of evaluation data.");
        string file = Path.Combine(folder!, "dates", "news-id.jsonl");
        Assert.SkipUnless(File.Exists(file), $"There is no {file}.");
        var bench = new StageBench<NormalizeDatesStage, NormalizeDatesOptions>();
        int expected = 0, found = 0;
        foreach (string line in File.ReadLines(file))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string published = row.RootElement.GetProperty("reference_date").GetString() ?? "2023-01-31T12:00:00";
            var values = bench.Emit(row.RootElement.GetProperty("text").GetString()!, $$"""{"language":"id","published":"{{published}}"}""")
                .Dates().Select(date => date.Value).ToHashSet();
            foreach (JsonElement expression in row.RootElement.GetProperty("expected").EnumerateArray())
            {
                expected++;
                found += values.Contains(expression.GetProperty("value").GetString()!) ? 1 : 0;
            }
        }

        Assert.InRange(100.0 * found / expected, 90, 100);
    }
}
