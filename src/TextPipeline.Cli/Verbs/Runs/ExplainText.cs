using System.Globalization;
using System.Text.Json;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Execution;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Runs.Accounts;
using TextPipeline.Core.Runs.Explaining;

namespace TextPipeline.Cli.Verbs.Runs;

/// <summary>The way of a document, for a terminal.</summary>
internal static class ExplainText
{
    public static void Write(TextWriter output, bool colored, Explanation explanation)
    {
        InputRecord record = explanation.Record;
        JsonElement manifest = explanation.Run.Manifest;
        string line = record.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $", line {record.Line}") : "";
        string offset = record.Line > 0 || record.Offset > 0 ? string.Create(CultureInfo.InvariantCulture, $", byte {record.Offset}") : "";
        Write(output, "document", explanation.Id);
        Write(output, "run", explanation.Run.FolderPath);
        Write(output, "read from", $"{record.File.Name}{line}{offset}");
        if (explanation.Run.AccountedBy(record.Position) is { } time)
        {
            Write(output, "ended by", time.ToString("u", CultureInfo.InvariantCulture));
        }

        foreach (OutcomePlace outcome in explanation.Outcomes)
        {
            Write(output, Name(outcome.Line, explanation.Outcomes.Length), Describe(outcome, explanation));
        }

        Write(output, "versions", $"textpipeline {manifest.GetProperty("host").GetString()}, contract {manifest.GetProperty("contract").GetString()}");
        foreach (JsonElement plugin in manifest.GetProperty("plugins").EnumerateArray())
        {
            Write(output, "", $"{plugin.GetProperty("name").GetString()} {plugin.GetProperty("version").GetString()}, sha256 {plugin.GetProperty("sha256").GetString()}");
        }

        foreach (string change in explanation.Changes)
        {
            Write(output, "since then", change);
        }

        Write(output, "today", explanation switch
        {
            { Trace: null } => "there is nothing to run: it is no document",
            { Agrees: true } => "it comes to the same, byte for byte",
            { Agrees: false } => "it comes to something else than in the run",
            _ => "whether it comes to the same cannot be told",
        });
        if (explanation.Trace is not null)
        {
            output.WriteLine();
            TraceTextWriter.Write(output, colored, explanation.Trace);
        }
    }

    private static void Write(TextWriter output, string name, string value) => output.WriteLine($"{name,-11} {VisibleText.Of(value)}");

    private static string Name(AccountLine line, int count) =>
        count == 1 ? "ended" : string.Create(CultureInfo.InvariantCulture, $"part {line.Part + 1}");

    private static string Describe(OutcomePlace outcome, Explanation explanation)
    {
        AccountLine line = outcome.Line;
        string id = line.Id is null || line.Id == explanation.Id ? "" : line.Id + " ";
        return id + line.Kind switch
        {
            OutcomeKind.Written when line.Name is not null => string.Create(CultureInfo.InvariantCulture, $"written: {line.Name}, and line {outcome.Number} of metadata.jsonl"),
            OutcomeKind.Written => string.Create(CultureInfo.InvariantCulture, $"written: document {outcome.Number} of the output, {line.Bytes} bytes from byte {outcome.Offset}"),
            OutcomeKind.Dropped => $"dropped by {line.Stage}: {line.Reason}{(line.Message is null ? "" : ": " + line.Message)}",
            _ => $"quarantined, failed in {line.Stage}: {line.Reason}: {line.Message}",
        };
    }
}
