using System.Text.Json;

namespace TextPipeline.Cli.Tests.ShippedPipelines;

/// <summary>The real article through <c>news_id</c>. Its text is not part of the repository.</summary>
public sealed class ArticleTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void NewsId_RealArticle_ComesOutWholeCleanAndDated()
    {
        string? data = Environment.GetEnvironmentVariable("TEXTPIPELINE_EVALUATION_DATA");
        Assert.SkipWhen(data is null, "TEXTPIPELINE_EVALUATION_DATA names no folder with the article");
        string article = Path.Combine(data!, "article-id.txt");
        CommandResult result = _work.Run("run", Repository.Pipeline("news_id.yaml"), article, "--output-format", "jsonl");
        Assert.Equal(0, result.ExitCode);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        string text = document.RootElement.GetProperty("text").GetString()!;
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // Title, dateline and nine paragraphs, each as it stands in the input; nothing else.
        string[] body = [.. File.ReadAllLines(article).Where(line => line.Length > 100 && line.Contains(". ", StringComparison.Ordinal) || line.EndsWith('.')).Select(line => line.Trim())];
        Assert.Equal(9, body.Length);
        Assert.Equal(11, lines.Length);
        Assert.Equal("30 Januari 2023 13:24 WIB", lines[1]);
        Assert.Equal(body, lines[2..]);
        Assert.Contains("[Korea Utara]", text, StringComparison.Ordinal);
        foreach (string gone in (string[])["ADVERTISEMENT", "Tentang Kami", "PT Dynamo", "Version 1.93", "waktu baca", "ยฉ", "ยท"])
        {
            Assert.DoesNotContain(gone, text, StringComparison.Ordinal);
        }

        Dictionary<string, string> dates = document.RootElement.GetProperty("annotations").EnumerateArray()
            .Where(annotation => annotation.GetProperty("type").GetString() == "date")
            .ToDictionary(annotation => text[annotation.GetProperty("start").GetInt32()..annotation.GetProperty("end").GetInt32()], annotation => annotation.GetProperty("value").GetString()!);
        Assert.Equal("2023-01-30T13:24+07:00", dates["30 Januari 2023 13:24 WIB"]);
        Assert.Equal("2023-01-29", dates["Minggu (29/1)"]);
        Assert.Equal("2023-01-30", dates["Senin (30/1)"]);
        Assert.Equal("2022-02-24", dates["24 Februari 2022"]);

        string[] summary = document.RootElement.GetProperty("summary").GetString()!.Split('\n');
        Assert.InRange(summary.Length, 2, 4);
        Assert.All(summary, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.All(summary, sentence => Assert.EndsWith(".", sentence.TrimEnd('"'), StringComparison.Ordinal));
        Assert.Equal("stub", document.RootElement.GetProperty("translation_provider").GetString());
        Assert.Equal("id", document.RootElement.GetProperty("language").GetString());
    }
}
