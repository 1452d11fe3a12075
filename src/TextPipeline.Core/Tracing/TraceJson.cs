using System.Text.Json;
using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Tracing;

/// <summary>A trace for programs.</summary>
internal static class TraceJson
{
    public static void Write(Utf8JsonWriter writer, TraceReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("pipeline", report.Pipeline);
        DocumentJson.WriteText(writer, "document", report.Input.Id);
        writer.WriteNumber("characters", report.Input.Text.Length);
        if (report.At is not null)
        {
            writer.WriteString("at", report.At);
        }

        writer.WriteStartArray("steps");
        foreach (TraceStep step in report.Steps)
        {
            writer.WriteStartObject();
            DocumentJson.WriteText(writer, "document", step.DocumentId);
            switch (step)
            {
                case StageStep stage:
                    WriteStage(writer, stage);
                    break;
                case ConditionStep condition:
                    writer.WriteString("condition", condition.When);
                    writer.WriteString("of", condition.Label);
                    writer.WriteBoolean("holds", condition.Holds);
                    WriteStrings(writer, condition.Holds ? "entered" : "skipped", condition.Stages);
                    break;
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteStrings(writer, "unreached", report.Unreached);
        writer.WriteStartArray("ends");
        foreach (WalkEnd end in report.Ends)
        {
            WriteEnd(writer, end, report.At is not null);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter writer, StageStep step)
    {
        writer.WriteString("stage", step.Stage.Label);
        writer.WriteString("use", step.Stage.Use);
        writer.WriteString("plugin", step.Stage.Plugin);
        writer.WriteNumber("milliseconds", Math.Round(step.Elapsed.TotalMilliseconds, 3));
        writer.WriteString("decision", Word(step.Decision));
        if (step.Reason is not null)
        {
            writer.WriteString("reason", step.Reason);
        }

        if (step.Message is not null)
        {
            DocumentJson.WriteText(writer, "message", step.Message);
        }

        if (step.Course is { } course)
        {
            writer.WriteString("then", Word(course));
        }

        if (!step.Fallback.IsEmpty)
        {
            WriteStrings(writer, "fallback", step.Fallback);
        }

        if (step.Delta is not null)
        {
            DeltaJson.Write(writer, step.Delta);
        }

        if (!step.Parts.IsEmpty)
        {
            writer.WriteStartArray("parts");
            foreach (Document part in step.Parts)
            {
                DocumentJson.WriteDocument(writer, null, part);
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteEnd(Utf8JsonWriter writer, WalkEnd end, bool withDocument)
    {
        writer.WriteStartObject();
        DocumentJson.WriteText(writer, "document", end.Document.Document.Id);
        writer.WriteString("outcome", Word(end.Kind));
        if (end.Ending is { } ending)
        {
            writer.WriteString("stage", ending.Stage);
            writer.WriteString("reason", ending.Reason);
            DocumentJson.WriteText(writer, "message", ending.Message);
        }

        if (withDocument)
        {
            DocumentJson.WriteDocument(writer, "result", end.Document.Document);
        }

        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    /// <summary>How the word of an enumeration is written to people and programs.</summary>
    public static string Word(Enum value) => Pipelines.Options.SnakeCase.From(value.ToString());
}
