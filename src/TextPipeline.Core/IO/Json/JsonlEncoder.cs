using System.Buffers;
using TextPipeline.Core.IO.Outputs;

namespace TextPipeline.Core.IO.Json;

/// <summary>A document as one JSON object a line: <c>id</c>, <c>text</c>, metadata in order, <c>annotations</c>.</summary>
internal sealed class JsonlEncoder : IDocumentEncoder
{
    public int Encode(Document document, in DecodedRecord source, ArrayBufferWriter<byte> output)
    {
        if (ReferenceEquals(document, source.Document) && !source.Line.IsEmpty && !source.Id.IsEmpty)
        {
            output.Write(source.Line.Span);
        }
        else
        {
            WriteObject(document, source, withText: true, output);
        }

        output.Write("\n"u8);
        return 0;
    }

    public static void WriteObject(Document document, in DecodedRecord source, bool withText, ArrayBufferWriter<byte> output)
    {
        bool sameId = !source.Id.IsEmpty && string.Equals(document.Id, source.Document.Id, StringComparison.Ordinal);
        output.Write("{\"id\":"u8);
        WriteKnown(output, document.Id, sameId ? source.Id.Span : default);
        if (document.ParentId is not null)
        {
            output.Write(",\"parent_id\":"u8);
            JsonString.WriteQuoted(output, document.ParentId);
        }

        if (withText)
        {
            output.Write(",\"text\":"u8);
            WriteKnown(output, document.Text, !source.Text.IsEmpty && ReferenceEquals(document.Text, source.Document.Text) ? source.Text.Span : default);
        }

        foreach (MetadataEntry entry in document.Metadata.Entries)
        {
            if (document.ParentId is not null && entry.Name == "parent_id")
            {
                continue;
            }

            output.Write(","u8);
            JsonString.WriteQuoted(output, entry.Name);
            output.Write(":"u8);
            output.Write(entry.Json.Span);
        }

        if (!document.Annotations.IsEmpty)
        {
            output.Write(",\"annotations\":"u8);
            AnnotationsJson.Write(output, document.Annotations);
        }

        output.Write("}"u8);
    }

    private static void WriteKnown(ArrayBufferWriter<byte> output, string text, ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            JsonString.WriteQuoted(output, text);
        }
        else
        {
            output.Write(json);
        }
    }
}
