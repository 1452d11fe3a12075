using System.Text;

namespace TextPipeline.Testing;

/// <summary>All that a document holds, as lines for people to read and to compare.</summary>
internal static class DocumentListing
{
    public static string Of(Document document)
    {
        var lines = new StringBuilder();
        lines.Append("# text\n").Append(document.Text).Append('\n');
        Add(lines, "changes", document.Changes.Select(change => $"{change.Reason}: {Quote(change.Removed)} -> {Quote(change.Inserted)}"));
        Add(lines, "metadata", document.Metadata.Entries.Select(entry => $"{entry.Name}: {Encoding.UTF8.GetString(entry.Json.Span)}"));
        Add(lines, "annotations", document.Annotations.Select(annotation =>
            $"{annotation.Type} {annotation.Span.Start}..{annotation.Span.End} {Quote(document.TextOf(annotation))}"
            + string.Concat(annotation.Features.Entries.Select(feature => $" {feature.Name}={Encoding.UTF8.GetString(feature.Json.Span)}"))));
        return lines.ToString();
    }

    private static void Add(StringBuilder lines, string heading, IEnumerable<string> items)
    {
        bool isFirst = true;
        foreach (string item in items)
        {
            lines.Append(isFirst ? $"\n# {heading}\n" : "").Append(item).Append('\n');
            isFirst = false;
        }
    }

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + '"';
}
