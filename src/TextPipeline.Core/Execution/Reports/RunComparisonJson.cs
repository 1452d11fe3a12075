using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Execution.Reports;

/// <summary>A comparison of runs for programs.</summary>
internal static class RunComparisonJson
{
    public static void Write(Utf8JsonWriter writer, RunComparison comparison)
    {
        writer.WriteStartObject();
        WriteRun(writer, "a", comparison.A);
        WriteRun(writer, "b", comparison.B);
        writer.WriteStartArray("stages");
        foreach (StagePair stage in comparison.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("label", stage.Label);
            WriteStage(writer, "a", stage.A);
            WriteStage(writer, "b", stage.B);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteChanges(writer, "endings", "reason", comparison.Endings);
        WriteChanges(writer, "edits", "reason", comparison.Edits);
        WriteChanges(writer, "counters", "counter", comparison.Counters);
        writer.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter writer, string name, RunReport report)
    {
        writer.WriteStartObject(name);
        writer.WriteString("pipeline", report.Pipeline);
        writer.WriteString("state", report.State);
        writer.WriteNumber("seconds", report.Seconds);
        LedgerJson.WriteDocuments(writer, report.Documents);
        writer.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter writer, string name, StageReport? stage)
    {
        if (stage is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        StageReportJson.Write(writer, stage);
        writer.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter writer, string member, string name, ImmutableArray<CountChange> changes)
    {
        writer.WriteStartArray(member);
        foreach (CountChange change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("stage", change.Stage);
            writer.WriteString(name, change.Name);
            writer.WriteNumber("a", change.A);
            writer.WriteNumber("b", change.B);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
