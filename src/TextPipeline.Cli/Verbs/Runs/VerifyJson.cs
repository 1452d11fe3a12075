using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Runs.Verification;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Cli.Verbs.Runs;

/// <summary>What a verification found, for programs.</summary>
internal static class VerifyJson
{
    public static void Write(Utf8JsonWriter writer, VerifyReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("run", report.Run.FolderPath);
        writer.WriteBoolean("finished", report.Run.IsFinished);
        LedgerJson.WriteDocuments(writer, report.Total);
        writer.WriteStartArray("files");
        for (int i = 0; i < report.Accounts.Length; i++)
        {
            writer.WriteStartObject();
            DocumentJson.WriteText(writer, "name", report.Run.Files[i].Name);
            LedgerJson.WriteMembers(writer, report.Accounts[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notes");
        foreach (Diagnostic note in report.Notes)
        {
            writer.WriteStartObject();
            writer.WriteString("code", note.Code);
            DocumentJson.WriteText(writer, "message", note.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("count", report.Findings.Count);
        writer.WriteStartArray("findings");
        foreach (Finding finding in report.Findings.Kept)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Diagnostic.Code);
            writer.WriteString("kind", finding.Kind);
            if (finding.Document is not null)
            {
                DocumentJson.WriteText(writer, "document", finding.Document);
            }

            if (finding.Place is not null)
            {
                DocumentJson.WriteText(writer, "place", finding.Place);
            }

            DocumentJson.WriteText(writer, "message", finding.Diagnostic.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
