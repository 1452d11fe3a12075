using System.Text.Json;

namespace TextPipeline.Core.Removals.Reviewing;

/// <summary>A review as one JSON object.</summary>
internal static class RemovalReportJson
{
    public static void Write(Utf8JsonWriter writer, RemovalReport report)
    {
        writer.WriteStartObject();
        writer.WriteNumber("format", 1);
        writer.WriteString("name", report.Name);
        writer.WriteNumber("documents", report.Documents);
        writer.WriteNumber("touched", report.Touched);
        writer.WriteNumber("removed", report.Removed);
        writer.WriteNumber("characters", report.Characters);
        WriteGroups(writer, "kinds", report.Kinds);
        WriteGroups(writer, "rules", report.Rules);
        WriteGroups(writer, "sites", report.Sites);
        WriteRemovals(writer, "closest", report.Closest);
        writer.WriteStartArray("never_fired");
        foreach (string rule in report.NeverFired)
        {
            writer.WriteStringValue(rule);
        }

        writer.WriteEndArray();
        if (report.Against is not null)
        {
            writer.WriteString("against", report.Against);
            WriteGroups(writer, "only_here", report.OnlyHere);
            WriteGroups(writer, "only_there", report.OnlyThere);
        }

        writer.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter writer, string name, IEnumerable<RemovalGroup> groups)
    {
        writer.WriteStartArray(name);
        foreach (RemovalGroup group in groups)
        {
            writer.WriteStartObject();
            writer.WriteString("name", group.Name);
            writer.WriteNumber("lines", group.Lines);
            writer.WriteNumber("documents", group.Documents);
            WriteRemovals(writer, "examples", group.Examples);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRemovals(Utf8JsonWriter writer, string name, IEnumerable<Removal> removals)
    {
        writer.WriteStartArray(name);
        foreach (Removal removal in removals)
        {
            writer.WriteStartObject();
            writer.WriteString("document", removal.Document);
            writer.WriteString("site", removal.Site);
            writer.WriteBoolean("removed", removal.Removed);
            writer.WriteString("kind", removal.Kind);
            writer.WriteString("rule", removal.Rule);
            writer.WriteNumber("line", removal.Line);
            writer.WriteString("text", removal.Text);
            if (removal.Score is { } score)
            {
                writer.WriteNumber("score", score);
                writer.WriteNumber("threshold", removal.Threshold);
            }

            if (!removal.Features.IsEmpty)
            {
                writer.WriteStartArray("features");
                foreach (string feature in removal.Features)
                {
                    writer.WriteStringValue(feature);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
