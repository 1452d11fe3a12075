using System.Text.Json;

namespace TextPipeline.Cli.Tests.ShippedPipelines;

/// <summary>The real article traced through <c>news_id</c>. Its text is not part of the repository.</summary>
public sealed class TracedArticleTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Trace_RealArticle_NamesARuleForEachRemovedLineAndAValueForEachDate()
    {
        string? data = Environment.GetEnvironmentVariable("TEXTPIPELINE_EVALUATION_DATA");
        Assert.SkipWhen(data is null, "TEXTPIPELINE_EVALUATION_DATA names no folder with the article");
        string article = Path.Combine(data!, "article-id.txt");
        CommandResult trace = _work.Run("trace", Repository.Pipeline("news_id.yaml"), article, "--format", "json");
        CommandResult run = _work.Run("run", Repository.Pipeline("news_id.yaml"), article, "--output-format", "jsonl");
        Assert.Equal(0, trace.ExitCode);
        using JsonDocument traced = JsonDocument.Parse(trace.Output), written = JsonDocument.Parse(run.Output);
        JsonElement[] lines = [.. traced.RootElement.GetProperty("steps").EnumerateArray().SelectMany(step => step.GetProperty("lines").EnumerateArray())];
        Assert.All(lines, line => Assert.NotEmpty(line.GetProperty("reasons").EnumerateArray()));

        // Every line that the run leaves out is a line that the trace tells of.
        string[] left = written.RootElement.GetProperty("text").GetString()!.Split('\n'), told = [.. lines.Select(line => line.GetProperty("before").GetString()!)];
        string[] gone = [.. File.ReadAllLines(article).Except(left)];
        Assert.True(gone.Length >= 5);
        Assert.All(gone, line => Assert.Contains(line, told));

        string[] dates = [.. traced.RootElement.GetProperty("steps").EnumerateArray().SelectMany(step => step.GetProperty("annotations").GetProperty("added").EnumerateArray())
            .Where(annotation => annotation.GetProperty("type").GetString() == "date").Select(annotation => $"{annotation.GetProperty("text")} → {annotation.GetProperty("value")}")];
        Assert.Contains("Minggu (29/1) → 2023-01-29", dates);
        Assert.Contains("Senin (30/1) → 2023-01-30", dates);
        Assert.Contains("24 Februari 2022 → 2022-02-24", dates);
        Assert.Equal(written.RootElement.GetProperty("annotations").EnumerateArray().Count(annotation => annotation.GetProperty("type").GetString() == "date"), dates.Length);

        string text = _work.Run("trace", Repository.Pipeline("news_id.yaml"), article).Output;
        Assert.All(dates, date => Assert.Contains($"+ date  {date}\n", text, StringComparison.Ordinal));
    }
}
