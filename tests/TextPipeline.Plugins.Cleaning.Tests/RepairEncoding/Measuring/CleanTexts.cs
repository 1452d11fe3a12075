using System.IO.Compression;
using System.Text.Json;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding.Measuring;

/// <summary>Every line of text in the evaluation data but the mojibake itself, and in a file of the developer's own.</summary>
/// <remarks>
/// <c>TEXTPIPELINE_EVALUATION_DATA</c> names the folder; <c>TEXTPIPELINE_CLEAN_TEXT</c>, where it is set, a JSONL file of <c>text</c> and
/// <c>language</c> or <c>lang</c>: the more languages, the more the measurement says.
/// </remarks>
internal static class CleanTexts
{
    public static IEnumerable<CleanText> Read()
    {
        string? folder = Environment.GetEnvironmentVariable("TEXTPIPELINE_EVALUATION_DATA");
        Assert.SkipWhen(folder is null, "TEXTPIPELINE_EVALUATION_DATA is not set.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<string> files = Directory.EnumerateFiles(folder!, "*.jsonl*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("mojibake.jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (string file in Environment.GetEnvironmentVariable("TEXTPIPELINE_CLEAN_TEXT") is { } more ? files.Append(more) : files)
        {
            foreach (string row in Lines(file))
            {
                using JsonDocument json = JsonDocument.Parse(row);
                string language = Language(json.RootElement, Path.GetFileName(file));
                foreach (string text in Strings(json.RootElement))
                {
                    foreach (string line in text.Split('\n'))
                    {
                        if (seen.Add(line))
                        {
                            yield return new CleanText(Path.GetFileName(file), language, line);
                        }
                    }
                }
            }
        }
    }

    private static string Language(JsonElement row, string file)
    {
        foreach (string member in (string[])["language", "lang"])
        {
            if (row.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString()!;
            }
        }

        return file.Contains("id", StringComparison.Ordinal) ? "id" : file.StartsWith("en", StringComparison.Ordinal) ? "en" : "und";
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };

    private static IEnumerable<string> Lines(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
