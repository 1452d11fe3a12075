using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Linting;

namespace TextPipeline.Cli.Verbs.Linting;

/// <summary>Findings as one JSON object. <c>line</c> and <c>column</c> count from 1 and are null where the file as a whole is meant, <c>file</c> where no file is.</summary>
internal static class JsonFindings
{
    public static void Write(Utf8JsonWriter writer, LintReport report)
    {
        writer.WriteStartObject();
        writer.WriteNumber("pipelines", report.Pipelines);
        writer.WriteNumber("errors", report.Errors);
        writer.WriteNumber("warnings", report.Warnings);
        writer.WriteStartArray("findings");
        foreach (Diagnostic finding in report.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            writer.WriteString("message", finding.Message);
            writer.WriteString("file", finding.Position?.File);
            WriteNumber(writer, "line", finding.Position?.Line);
            WriteNumber(writer, "column", finding.Position?.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is > 0)
        {
            writer.WriteNumber(name, number.Value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
