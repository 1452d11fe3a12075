using System.Buffers;
using System.Text.Json;

namespace TextPipeline.Core.IO.Json;

/// <summary>The member <c>annotations</c>, both ways.</summary>
internal static class AnnotationsJson
{
    private static readonly MetadataKey<string> Type = new("type");
    private static readonly MetadataKey<long> Start = new("start");
    private static readonly MetadataKey<long> End = new("end");

    /// <summary>Adds the annotations to the document; gives what is wrong, or null.</summary>
    public static string? Read(ReadOnlySpan<byte> json, ref Document document)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return "it is no array";
        }

        var annotations = new List<Annotation>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            bool isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            string? wrong = isObject ? Add(annotations, json[start..(int)reader.BytesConsumed], document.Text.Length) : "it is no object";
            if (wrong is not null)
            {
                return $"item {annotations.Count + 1}: {wrong}";
            }
        }

        document = document.Annotate(annotations);
        return null;
    }

    private static string? Add(List<Annotation> annotations, ReadOnlySpan<byte> json, int length)
    {
        Metadata members;
        try
        {
            members = Metadata.Parse(json);
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }

        if (!members.TryGet(Type, out string? type) || type.Length == 0)
        {
            return "'type' is missing or no string";
        }

        if (!members.TryGet(Start, out long start) || !members.TryGet(End, out long end) || start < 0 || end < start || end > length)
        {
            return $"'start' and 'end' are no span of the text, which has {length} UTF-16 code units";
        }

        annotations.Add(new Annotation(type, TextSpan.FromBounds((int)start, (int)end), members.Without("type").Without("start").Without("end")));
        return null;
    }

    public static void Write(IBufferWriter<byte> output, IEnumerable<Annotation> annotations)
    {
        output.Write("["u8);
        bool first = true;
        foreach (Annotation annotation in annotations)
        {
            output.Write(first ? "{\"type\":"u8 : ",{\"type\":"u8);
            first = false;
            JsonString.WriteQuoted(output, annotation.Type);
            output.Write(",\"start\":"u8);
            WriteNumber(output, annotation.Span.Start);
            output.Write(",\"end\":"u8);
            WriteNumber(output, annotation.Span.End);
            foreach (MetadataEntry feature in annotation.Features.Entries)
            {
                output.Write(","u8);
                JsonString.WriteQuoted(output, feature.Name);
                output.Write(":"u8);
                output.Write(feature.Json.Span);
            }

            output.Write("}"u8);
        }

        output.Write("]"u8);
    }

    private static void WriteNumber(IBufferWriter<byte> output, int number)
    {
        Span<byte> target = output.GetSpan(11);
        number.TryFormat(target, out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
