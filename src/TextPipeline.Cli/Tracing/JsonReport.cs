using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextPipeline.Cli.Tracing;

/// <summary>A report on standard output as one JSON object, indented for who reads it in spite of that.</summary>
internal static class JsonReport
{
    public static void Print(Action<Utf8JsonWriter> write)
    {
        using Stream output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        output.Write("\n"u8);
    }
}
