using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TextPipeline;

/// <summary>Between the closed set of metadata types and JSON.</summary>
internal static class MetadataValue
{
    /// <summary>No limit of ours: neither reading nor cloning recurses, and the default of 64 would refuse members that nobody looks at.</summary>
    public const int MaxDepth = int.MaxValue;

    public static bool IsSupported(Type type) =>
        type == typeof(string) || type == typeof(bool) || type == typeof(long) || type == typeof(double) || type == typeof(DateTimeOffset)
        || type == typeof(ImmutableArray<string>) || type == typeof(JsonElement);

    public static ReadOnlyMemory<byte> Write<T>(T value) => value switch
    {
        string text => JsonString.Quote(text),
        bool flag => flag ? "true"u8.ToArray() : "false"u8.ToArray(),
        long number => System.Text.Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)),
        double number when double.IsFinite(number) => System.Text.Encoding.UTF8.GetBytes(number.ToString("R", CultureInfo.InvariantCulture)),
        double => throw new ArgumentException("JSON has no NaN and no infinity.", nameof(value)),
        DateTimeOffset moment => JsonString.Quote(Format(moment)),
        ImmutableArray<string> { IsDefault: true } => throw new ArgumentNullException(nameof(value)),
        ImmutableArray<string> list when list.Contains(null!) => throw new ArgumentException("The list has a null in it.", nameof(value)),
        ImmutableArray<string> list => WriteList(list),
        JsonElement { ValueKind: JsonValueKind.Undefined } => throw new ArgumentException("The element was never parsed.", nameof(value)),
        JsonElement element => WithoutLineBreaks(System.Text.Encoding.UTF8.GetBytes(element.GetRawText())),
        null => throw new ArgumentNullException(nameof(value)),
        _ => throw new NotSupportedException($"Metadata cannot hold {typeof(T)}."),
    };

    /// <summary>False where the JSON value is of another kind than <typeparamref name="T"/>.</summary>
    public static bool TryRead<T>(ReadOnlyMemory<byte> json, out T value)
    {
        object? found = typeof(T) == typeof(string) ? JsonString.TryUnquote(json.Span, out string? text) ? text : null
            : typeof(T) == typeof(JsonElement) ? ReadElement(json)
            : typeof(T) == typeof(DateTimeOffset) ? JsonString.TryUnquote(json.Span, out string? moment) ? ParseMoment(moment) : null
            : typeof(T) == typeof(ImmutableArray<string>) ? ReadList(json)
            : ReadScalar(json.Span, typeof(T));
        value = found is T typed ? typed : default!;
        return found is T;
    }

    /// <summary>A value on one line: JSON has raw line breaks between tokens only, where they mean nothing.</summary>
    public static ReadOnlyMemory<byte> WithoutLineBreaks(ReadOnlyMemory<byte> json) =>
        json.Span.IndexOfAny((byte)'\n', (byte)'\r') < 0 ? json : Array.FindAll(json.ToArray(), static value => value is not ((byte)'\n' or (byte)'\r'));

    private static string Format(DateTimeOffset moment) =>
        moment.ToString(moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    // Exact forms only: a lenient parser would read "10" or "1/2" as a moment.
    private static DateTimeOffset? ParseMoment(string text) =>
        DateTimeOffset.TryParseExact(ToTicks(text), MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment : null;

    /// <summary>The text with no more decimals of a second than a tick has; other systems write nanoseconds.</summary>
    private static string ToTicks(string text)
    {
        const int Decimals = 7;
        int start = text.IndexOf('.', StringComparison.Ordinal) + 1, end = start;
        while (start > 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start > Decimals ? text.Remove(start + Decimals, end - start - Decimals) : text;
    }

    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK",
    ];

    private static JsonElement ReadElement(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        return document.RootElement.Clone();
    }

    private static object? ReadScalar(ReadOnlySpan<byte> json, Type type)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.True when type == typeof(bool) => true,
            JsonTokenType.False when type == typeof(bool) => false,
            JsonTokenType.Number when type == typeof(long) && reader.TryGetInt64(out long number) => number,
            JsonTokenType.Number when type == typeof(double) && reader.TryGetDouble(out double number) && double.IsFinite(number) => number,
            _ => null,
        };
    }

    private static ImmutableArray<string>? ReadList(ReadOnlyMemory<byte> json)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                return null;
            }

            items.Add(JsonString.Unescape(reader.ValueSpan));
        }

        return items.DrainToImmutable();
    }

    private static ReadOnlyMemory<byte> WriteList(ImmutableArray<string> list)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("["u8);
        for (int i = 0; i < list.Length; i++)
        {
            if (i > 0)
            {
                buffer.Write(","u8);
            }

            JsonString.WriteQuoted(buffer, list[i]);
        }

        buffer.Write("]"u8);
        return buffer.WrittenMemory;
    }
}
