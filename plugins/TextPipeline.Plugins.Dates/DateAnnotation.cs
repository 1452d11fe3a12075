using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextPipeline.Plugins.Dates.Resolution;

namespace TextPipeline.Plugins.Dates;

/// <summary>Makes annotations of dates.</summary>
internal static class DateAnnotation
{
    /// <summary>The annotations' type.</summary>
    public const string Type = "date";

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    // Offsets are written with a plus sign, not with its escape.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True for an annotation that this stage made.</summary>
    public static bool IsOwn(Annotation annotation) => annotation.Type == Type && annotation.Features.Contains("rule");

    /// <summary>The annotation of a date on a span of the text.</summary>
    public static Annotation Create(TextSpan span, in ResolvedDate date)
    {
        // One pass of the JSON reader is cheaper than eight copies of growing metadata, and the buffers serve again.
        ArrayBufferWriter<byte> buffer = _buffer ??= new ArrayBufferWriter<byte>(512);
        Utf8JsonWriter json = _json ??= new Utf8JsonWriter(buffer, Plain);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("value"u8, date.Value);
        json.WriteString("kind"u8, date.Kind);
        json.WriteString("timex3"u8, date.Timex3);
        json.WriteString("grain"u8, date.Grain);
        json.WriteString("anchor"u8, NameOf(date.Anchor));
        json.WriteNumber("confidence"u8, Math.Round(date.Confidence, 2));
        if (date.Flags.Length > 0)
        {
            json.WriteStartArray("flags"u8);
            foreach (string flag in date.Flags)
            {
                json.WriteStringValue(flag);
            }

            json.WriteEndArray();
        }

        json.WriteString("rule"u8, date.Rule);
        json.WriteEndObject();
        json.Flush();

        return new Annotation(Type, span, Metadata.Parse(buffer.WrittenSpan));
    }

    private static string NameOf(Anchor anchor) => anchor switch
    {
        Anchor.Explicit => "explicit",
        Anchor.Mention => "mention",
        Anchor.Published => "published",
        _ => "none",
    };
}
