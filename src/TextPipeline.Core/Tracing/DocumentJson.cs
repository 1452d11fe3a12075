using System.Buffers;
using System.Text.Json;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Json;

namespace TextPipeline.Core.Tracing;

/// <summary>Parts of documents in machine output.</summary>
internal static class DocumentJson
{
    /// <summary>Writes a string; a lone surrogate, which the framework's writer does not keep, as its escape.</summary>
    public static void WriteText(Utf8JsonWriter writer, string name, ReadOnlySpan<char> text)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + 2);
        JsonString.WriteQuoted(buffer, text);
        writer.WritePropertyName(name);
        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    /// <summary>The characters of a JSON string; null where the JSON is another kind of value.</summary>
    public static string? Unquote(string json) => JsonString.TryUnquote(System.Text.Encoding.UTF8.GetBytes(json), out string? text) ? text : null;

    /// <summary>Writes a value that is JSON already; nothing where there is none, which null would not tell apart.</summary>
    public static void WriteRaw(Utf8JsonWriter writer, string name, string? json)
    {
        if (json is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }
    }

    /// <summary>Writes a whole document as <c>run</c> writes it: as the member of this name, or as an item of an array.</summary>
    public static void WriteDocument(Utf8JsonWriter writer, string? name, Document document)
    {
        var buffer = new ArrayBufferWriter<byte>(document.Text.Length + 256);
        JsonlEncoder.WriteObject(document, default, withText: true, buffer);
        if (name is not null)
        {
            writer.WritePropertyName(name);
        }

        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    /// <summary>Writes one annotation, with the characters that it covers.</summary>
    public static void WriteAnnotation(Utf8JsonWriter writer, Deltas.AnnotationMark mark)
    {
        writer.WriteStartObject();
        WriteText(writer, "type", mark.Annotation.Type);
        writer.WriteNumber("start", mark.Annotation.Span.Start);
        writer.WriteNumber("end", mark.Annotation.Span.End);
        WriteText(writer, "text", mark.Covered);
        foreach (MetadataEntry feature in mark.Annotation.Features.Entries.Where(feature => feature.Name != "text"))
        {
            writer.WritePropertyName(feature.Name);
            writer.WriteRawValue(feature.Json.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }
}
