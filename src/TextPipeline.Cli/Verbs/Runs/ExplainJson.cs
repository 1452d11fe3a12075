using System.Text.Json;
using TextPipeline.Core.Execution;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs.Explaining;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Cli.Verbs.Runs;

/// <summary>The way of a document, for programs.</summary>
internal static class ExplainJson
{
    public static void Write(Utf8JsonWriter writer, Explanation explanation)
    {
        InputRecord record = explanation.Record;
        JsonElement manifest = explanation.Run.Manifest;
        writer.WriteStartObject();
        DocumentJson.WriteText(writer, "document", explanation.Id);
        writer.WriteString("run", explanation.Run.FolderPath);
        writer.WriteStartObject("read_from");
        DocumentJson.WriteText(writer, "file", record.File.Name);
        if (record.Line > 0)
        {
            writer.WriteNumber("line", record.Line);
        }

        writer.WriteNumber("offset", record.Offset);
        writer.WriteEndObject();
        if (explanation.Run.AccountedBy(record.Position) is { } time)
        {
            writer.WriteString("ended_by", time);
        }

        writer.WriteStartArray("outcomes");
        foreach (OutcomePlace outcome in explanation.Outcomes)
        {
            WriteOutcome(writer, outcome);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("versions");
        writer.WriteString("host", manifest.GetProperty("host").GetString());
        writer.WriteString("contract", manifest.GetProperty("contract").GetString());
        writer.WriteStartArray("plugins");
        foreach (JsonElement plugin in manifest.GetProperty("plugins").EnumerateArray())
        {
            writer.WriteStartObject();
            foreach (string name in (string[])["name", "version", "sha256"])
            {
                writer.WriteString(name, plugin.GetProperty(name).GetString());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartArray("changes");
        foreach (string change in explanation.Changes)
        {
            writer.WriteStringValue(change);
        }

        writer.WriteEndArray();
        if (explanation.Agrees is { } agrees)
        {
            writer.WriteBoolean("same_today", agrees);
        }

        if (explanation.Trace is not null)
        {
            writer.WritePropertyName("trace");
            TraceJson.Write(writer, explanation.Trace);
        }

        writer.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter writer, OutcomePlace outcome)
    {
        writer.WriteStartObject();
        writer.WriteNumber("part", outcome.Line.Part);
        writer.WriteString("outcome", TraceJson.Word(outcome.Line.Kind));
        if (outcome.Line.Kind == OutcomeKind.Written)
        {
            writer.WriteNumber("number", outcome.Number);
            writer.WriteNumber("bytes", outcome.Line.Bytes);
            if (outcome.Line.Name is { } name)
            {
                DocumentJson.WriteText(writer, "name", name);
            }
            else
            {
                writer.WriteNumber("offset", outcome.Offset);
            }
        }
        else
        {
            DocumentJson.WriteText(writer, "id", outcome.Line.Id);
            writer.WriteString("stage", outcome.Line.Stage);
            writer.WriteString("reason", outcome.Line.Reason);
            if (outcome.Line.Message is { } message)
            {
                DocumentJson.WriteText(writer, "message", message);
            }
        }

        writer.WriteEndObject();
    }
}
