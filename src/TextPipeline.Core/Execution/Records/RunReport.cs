using System.Diagnostics;
using System.Text.Json;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The content of <c>report.json</c>: the ledger, why documents ended, and what each stage did.</summary>
internal static class RunReport
{
    public static void Write(Utf8JsonWriter writer, RunSummary summary)
    {
        writer.WriteString("state", summary.Halt is null ? "done" : "halted");
        writer.WriteNumber("seconds", Math.Round(summary.Elapsed.TotalSeconds, 3));
        Ledger ledger = summary.Ledger;
        writer.WriteStartObject("documents");
        writer.WriteNumber("read", ledger.Read);
        writer.WriteNumber("derived", ledger.Derived);
        writer.WriteNumber("written", ledger.Written);
        writer.WriteNumber("dropped", ledger.Dropped);
        writer.WriteNumber("quarantined", ledger.Quarantined);
        writer.WriteEndObject();
        writer.WriteStartArray("endings");
        foreach (((string stage, string reason), long count) in ledger.Endings.OrderBy(pair => pair.Key.Stage, StringComparer.Ordinal).ThenBy(pair => pair.Key.Reason, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("stage", stage);
            writer.WriteString("reason", reason);
            writer.WriteNumber("documents", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("stages");
        foreach ((string label, StageTally tally) in summary.Stages)
        {
            WriteStage(writer, label, tally);
        }

        writer.WriteEndArray();
    }

    private static void WriteStage(Utf8JsonWriter writer, string label, StageTally tally)
    {
        writer.WriteStartObject();
        writer.WriteString("label", label);
        writer.WriteNumber("entered", tally.Entered);
        writer.WriteNumber("emitted", tally.Emitted);
        writer.WriteNumber("split", tally.Split);
        writer.WriteNumber("children", tally.Children);
        writer.WriteNumber("dropped", tally.Dropped);
        writer.WriteNumber("failed", tally.Failed);
        writer.WriteNumber("retries", tally.Retries);
        writer.WriteNumber("seconds", Math.Round(tally.Ticks / (double)Stopwatch.Frequency, 4));
        tally.Counters.Write(writer, "counters");
        writer.WriteEndObject();
    }
}
