using System.Text.Json;
using TextPipeline.Plugins.Language.DetectLanguage;
using TextPipeline.Plugins.Language.SplitSentences;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Language.Tests;

/// <summary>Floors on the evaluation data, where they are there.</summary>
public sealed class EvaluationTests
{
    private const string Variable = "TEXTPIPELINE_EVALUATION_DATA";

    [Theory]
    [InlineData(new string[0], 0.985)]
    [InlineData(new[] { "id", "en" }, 0.99)]
    public void DetectLanguage_SentencesOfEvaluationData_ReachesTheFloor(string[] candidates, double floor)
    {
        var bench = new StageBench<DetectLanguageStage, DetectLanguageOptions>(new DetectLanguageOptions { Candidates = [.. candidates] });
        List<JsonElement> rows = Rows("language/id-en.jsonl");

        int right = rows.Count(row => bench.Emit(Text(row, "text")).Metadata.GetValueOrDefault(MetadataKeys.Language, "") == Text(row, "language"));

        Assert.True(right >= floor * rows.Count, $"{right} of {rows.Count} are right.");
    }

    [Fact]
    public void SplitSentences_CasesOfEvaluationData_ReachesTheFloor()
    {
        var bench = new StageBench<SplitSentencesStage, SplitSentencesOptions>();
        List<JsonElement> rows = [.. Rows("sentences/cases.jsonl").Where(row => row.GetProperty("verbatim").GetBoolean())];

        int right = rows.Count(row =>
        {
            Document document = bench.Emit(Text(row, "text"), JsonSerializer.Serialize(new Dictionary<string, string> { ["language"] = Text(row, "lang") }));
            return document.Annotations.Select(a => Squeeze(document.Text.Substring(a.Span.Start, a.Span.Length)))
                .SequenceEqual(row.GetProperty("sentences").EnumerateArray().Select(sentence => Squeeze(sentence.GetString()!)));
        });

        Assert.True(right >= 0.95 * rows.Count, $"{right} of {rows.Count} are right.");
    }

    private static List<JsonElement> Rows(string file)
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder with evaluation data.");
        return [.. File.ReadLines(Path.Combine(folder!, file)).Select(line => JsonElement.Parse(line))];
    }

    private static string Text(JsonElement row, string member) => row.GetProperty(member).GetString()!;

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
