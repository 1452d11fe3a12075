using System.Text.Json;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Cli.Verbs.Runs;

/// <summary>A quarantine for programs.</summary>
internal static class QuarantineJson
{
    /// <summary>An object for each document, without its original.</summary>
    public static void List(Utf8JsonWriter writer, IEnumerable<AccountLine> lines)
    {
        writer.WriteStartArray();
        foreach (AccountLine line in lines)
        {
            writer.WriteStartObject();
            DocumentJson.WriteText(writer, "id", line.Id);
            DocumentJson.WriteText(writer, "file", line.FileName);
            if (line.Line > 0)
            {
                writer.WriteNumber("line", line.Line);
            }

            writer.WriteNumber("offset", line.Offset);
            if (line.Part > 0)
            {
                writer.WriteNumber("part", line.Part);
            }

            writer.WriteString("stage", line.Stage);
            writer.WriteString("reason", line.Reason);
            DocumentJson.WriteText(writer, "message", line.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The lines of the quarantine as they are.</summary>
    public static void Show(Utf8JsonWriter writer, IEnumerable<AccountLine> lines)
    {
        writer.WriteStartArray();
        foreach (AccountLine line in lines)
        {
            writer.WriteRawValue(line.Json.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
    }
}
