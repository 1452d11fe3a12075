using System.Text;
using System.Text.Json;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Quarantines;

/// <summary>A line of <c>quarantine.jsonl</c> with all that it keeps.</summary>
/// <param name="Line">The line.</param>
/// <param name="Exception">What caused it, with its stack, or null.</param>
/// <param name="Content">The original bytes of its record.</param>
internal sealed record QuarantineEntry(AccountLine Line, string? Exception, byte[] Content)
{
    public Ending Ending => new(Line.Stage!, Line.Reason!, Line.Message!, Exception);

    /// <summary>Where its record lies, as <c>FILE@OFFSET</c> or <c>FILE:LINE</c> where the line is known.</summary>
    public string Place => PlaceOf(Line);

    public static string PlaceOf(AccountLine line) => line.Line > 0
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line.FileName}:{line.Line}")
        : line.Offset > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line.FileName}@{line.Offset}") : line.FileName!;

    /// <param name="line">A line that keeps its JSON.</param>
    public static QuarantineEntry Read(AccountLine line)
    {
        string? exception = null;
        byte[] content = [];
        var reader = new Utf8JsonReader(line.Json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isException = reader.ValueTextEquals("exception"u8), isText = reader.ValueTextEquals("content"u8), isBase64 = reader.ValueTextEquals("content_base64"u8);
            reader.Read();
            if (isException)
            {
                exception = Text(ref reader);
            }
            else if (isText)
            {
                content = Encoding.UTF8.GetBytes(Text(ref reader));
            }
            else if (isBase64)
            {
                content = reader.GetBytesFromBase64();
            }
            else
            {
                reader.Skip();
            }
        }

        return new QuarantineEntry(line, exception, content);
    }

    // Not through the framework, which throws on a lone surrogate.
    private static string Text(ref Utf8JsonReader reader) => reader.ValueIsEscaped ? JsonString.Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);
}
