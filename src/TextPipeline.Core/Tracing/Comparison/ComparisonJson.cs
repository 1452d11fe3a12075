using System.Diagnostics;
using System.Text.Json;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>A comparison for programs.</summary>
internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter writer, ComparisonReport report, IEnumerable<Threshold> crossed)
    {
        writer.WriteStartObject();
        writer.WriteString("a", report.A);
        writer.WriteString("b", report.B);
        writer.WriteNumber("read", report.Read);
        writer.WriteNumber("unreadable", report.Unreadable);
        writer.WriteNumber("compared", report.Compared);
        writer.WriteNumber("changed", report.Changed);
        WriteCount(writer, "dropped", report.Dropped);
        WriteCount(writer, "failed", report.Failed);
        writer.WriteStartArray("crossed");
        foreach (Threshold threshold in crossed)
        {
            writer.WriteStringValue(threshold.Text);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("stages");
        foreach (StageComparison stage in report.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("label", stage.Label);
            WriteFigures(writer, "a", stage.A);
            WriteFigures(writer, "b", stage.B);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("ends");
        foreach (FateDifference fate in report.Fates)
        {
            writer.WriteStartObject();
            DocumentJson.WriteText(writer, "document", fate.Id);
            WriteFate(writer, "a", fate.A, fate.EndingA);
            WriteFate(writer, "b", fate.B, fate.EndingB);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteLargest(writer, report);
        writer.WriteEndObject();
    }

    private static void WriteLargest(Utf8JsonWriter writer, ComparisonReport report)
    {
        writer.WriteStartArray("largest");
        foreach (OutputDifference difference in report.Largest)
        {
            writer.WriteStartObject();
            DocumentJson.WriteText(writer, "document", difference.Id);
            writer.WriteNumber("characters_only_a", difference.Removed);
            writer.WriteNumber("characters_only_b", difference.Inserted);
            writer.WriteStartArray("outputs");
            foreach (DocumentDelta delta in difference.Deltas)
            {
                writer.WriteStartObject();
                DocumentJson.WriteText(writer, "id", delta.After.Id);
                DeltaJson.Write(writer, delta);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter writer, string name, FateCount count)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("both", count.Both);
        writer.WriteNumber("only_a", count.OnlyA);
        writer.WriteNumber("only_b", count.OnlyB);
        writer.WriteEndObject();
    }

    private static void WriteFate(Utf8JsonWriter writer, string name, DocumentFate fate, Ending? ending)
    {
        writer.WriteStartObject(name);
        writer.WriteString("outcome", TraceJson.Word(fate));
        if (ending is not null)
        {
            writer.WriteString("stage", ending.Stage);
            writer.WriteString("reason", ending.Reason);
            DocumentJson.WriteText(writer, "message", ending.Message);
        }

        writer.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter writer, string name, StageFigures? figures)
    {
        if (figures is null)
        {
            writer.WriteNull(name);
            return;
        }

        StageTally tally = figures.Tally;
        writer.WriteStartObject(name);
        writer.WriteNumber("entered", tally.Entered);
        writer.WriteNumber("emitted", tally.Emitted);
        writer.WriteNumber("split", tally.Split);
        writer.WriteNumber("dropped", tally.Dropped);
        writer.WriteNumber("failed", tally.Failed);
        writer.WriteNumber("seconds", Math.Round(tally.Ticks / (double)Stopwatch.Frequency, 4));
        writer.WriteNumber("edits", figures.Edits.Edits);
        writer.WriteNumber("characters_removed", figures.Edits.Removed);
        writer.WriteNumber("characters_inserted", figures.Edits.Inserted);
        writer.WriteStartObject("reasons");
        foreach ((string reason, long count) in figures.Edits.Reasons)
        {
            writer.WriteNumber(reason, count);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
