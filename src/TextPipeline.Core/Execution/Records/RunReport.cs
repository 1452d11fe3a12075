using System.Text.Json;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The content of <c>report.json</c>: the ledger, why documents ended, and what each stage did.</summary>
internal static class RunReport
{
    public static void Write(Utf8JsonWriter writer, RunSummary summary)
    {
        writer.WriteString("state", summary.End.ToString().ToLowerInvariant());
        writer.WriteNumber("seconds", Math.Round(summary.Elapsed.TotalSeconds, 3));
        LedgerJson.Write(writer, summary.Ledger);
        writer.WriteStartArray("stages");
        foreach ((string label, StageTally tally) in summary.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("label", label);
            StageTallyJson.Write(writer, tally);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
