using System.Reflection;
using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines.Linting;

namespace TextPipeline.Cli.Verbs.Linting;

/// <summary>Findings as SARIF 2.1.0 (OASIS standard, 27 March 2020), as code hosts show them beside the line.</summary>
internal static class SarifFindings
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(Utf8JsonWriter writer, LintReport report)
    {
        string[] rules = [.. report.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (Diagnostic finding in report.Findings)
        {
            WriteResult(writer, finding, Array.IndexOf(rules, finding.Code));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, string[] rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "textpipeline");
        writer.WriteString("version", typeof(SarifFindings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");
        writer.WriteStartArray("rules");
        foreach (string rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Diagnostic finding, int rule)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Code);
        writer.WriteNumber("ruleIndex", rule);
        // Our severities are called as the levels of SARIF are.
        writer.WriteString("level", finding.Severity.ToString().ToLowerInvariant());
        writer.WriteStartObject("message");
        writer.WriteString("text", finding.Message);
        writer.WriteEndObject();
        writer.WriteStartArray("locations");
        if (finding.Position is { } position)
        {
            WriteLocation(writer, position);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, SourcePosition position)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", UriOf(position.File));
        writer.WriteEndObject();
        if (position.Line > 0)
        {
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", position.Line);
            writer.WriteNumber("startColumn", position.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // A relative path stays relative: whoever shows the findings knows the folder that the command ran in.
    private static string UriOf(string path) => Path.IsPathFullyQualified(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString));
}
