using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>The whole output of a case, as its golden file's extension says: <c>.jsonl</c> as <c>run</c> writes it, <c>.json</c> indented, else as <c>run</c> shows it.</summary>
internal static class GoldenFile
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(string path, ImmutableArray<Document> documents) => Path.GetExtension(path) switch
    {
        ".jsonl" => Encode(new JsonlEncoder(), documents),
        ".json" => string.Concat(documents.Select(document => Indent(Encode(new JsonlEncoder(), [document])))),
        _ => Encode(new IO.Outputs.TextEncoder(withHeading: documents.Length != 1), documents),
    };

    private static string Encode(IDocumentEncoder encoder, ImmutableArray<Document> documents)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (Document document in documents)
        {
            encoder.Encode(document, new DecodedRecord(document, default, default, default), output);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Indent(string line)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            WriteIndented(line, output);
        }
        catch (InvalidOperationException)
        {
            // The framework does not write half a surrogate pair.
            return line;
        }

        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    private static void WriteIndented(string line, ArrayBufferWriter<byte> output)
    {
        using JsonDocument json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        using var writer = new Utf8JsonWriter(output, Indented);
        json.WriteTo(writer);
    }
}
