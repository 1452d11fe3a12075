using System.Text;
using System.Text.Json;

namespace TextPipeline.Cli.Tests;

/// <summary>What a run set aside, a line a document: where it lies, why it failed, and its first bytes.</summary>
internal static class QuarantineFile
{
    public static string[] Read(Workspace work, string folder = "out.jsonl.run") =>
        [.. work.Read(folder + "/quarantine.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Describe)];

    private static string Describe(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement entry = document.RootElement;
        string content = entry.TryGetProperty("content", out JsonElement text)
            ? text.GetString()!
            : Encoding.Latin1.GetString(Convert.FromBase64String(entry.GetProperty("content_base64").GetString()!));
        long offset = entry.GetProperty("offset").GetInt64();
        return $"{entry.GetProperty("file").GetString()}@{offset} {entry.GetProperty("reason").GetString()} | {(content.Length > 60 ? content[..60] : content)}";
    }
}
