using System.Text.Json;
using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding;

public sealed class EvaluationDataTests
{
    [Fact]
    public void Process_EvaluationCases_RepairsAllThatCanBeAndNothingElse()
    {
        string? folder = Environment.GetEnvironmentVariable("TEXTPIPELINE_EVALUATION_DATA");
        Assert.SkipWhen(folder is null, "TEXTPIPELINE_EVALUATION_DATA is not set.");
        var bench = new StageBench<RepairEncodingStage, RepairEncodingOptions>();
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(folder!, "encoding", "mojibake.jsonl")))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            string category = row.GetProperty("category").GetString()!, text = row.GetProperty("in").GetString()!;
            string expected = category is "negative" or "ambiguous" ? text : row.GetProperty("out").GetString()!;
            string metadata = category is "ambiguous" ? """{"language":"th"}""" : "{}";
            if (category is not "known-failure" && bench.Emit(text, metadata).Text != expected)
            {
                wrong.Add($"{row.GetProperty("id").GetString()}: {text} > {bench.Emit(text, metadata).Text}");
            }
        }

        Assert.Empty(wrong);
    }
}
