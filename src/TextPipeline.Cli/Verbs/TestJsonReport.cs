using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Cli.Verbs;

/// <summary>Results for programs: one JSON object. Times are left out, so that equal results are equal bytes.</summary>
internal static class TestJsonReport
{
    public static void Write(TextWriter output, ImmutableArray<CaseResult> results, ImmutableArray<string> updated)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("passed", results.Count(result => result.Passed));
            writer.WriteNumber("failed", results.Count(result => !result.Passed));
            writer.WriteStartArray("cases");
            foreach (CaseResult result in results)
            {
                WriteCase(writer, result);
            }

            writer.WriteEndArray();
            if (!updated.IsDefault)
            {
                WriteFiles(writer, updated);
            }

            writer.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void WriteCase(Utf8JsonWriter writer, CaseResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("file", result.Suite.Path);
        writer.WriteString("pipeline", result.Suite.PipelinePath);
        writer.WriteString("name", result.Case.Name);
        writer.WriteNumber("line", result.Case.Position.Line);
        writer.WriteNumber("column", result.Case.Position.Column);
        writer.WriteBoolean("passed", result.Passed);
        WriteFailures(writer, result.Mismatches);
        writer.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter writer, ImmutableArray<string> updated)
    {
        writer.WriteStartArray("updated");
        foreach (string file in updated)
        {
            writer.WriteStringValue(Path.GetRelativePath(".", file));
        }

        writer.WriteEndArray();
    }

    private static void WriteFailures(Utf8JsonWriter writer, ImmutableArray<Mismatch> mismatches)
    {
        writer.WriteStartArray("failures");
        foreach (Mismatch mismatch in mismatches)
        {
            writer.WriteStartObject();
            writer.WriteString("message", mismatch.Message);
            writer.WriteNumber("line", mismatch.Position.Line);
            writer.WriteNumber("column", mismatch.Position.Column);
            writer.WriteStartArray("difference");
            foreach (string line in mismatch.Details)
            {
                writer.WriteStringValue(line);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
