using System.Globalization;
using System.Text;
using System.Text.Json;
using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Runs.Accounts;

/// <summary>A line of <c>written.jsonl</c>, <c>drops.jsonl</c> or <c>quarantine.jsonl</c>: how one document ended.</summary>
internal sealed class AccountLine
{
    public required OutcomeKind Kind { get; init; }

    /// <summary>Which file of the run it comes from; null where the line names the file.</summary>
    public int? File { get; private set; }

    /// <summary>The name of that file; null where the line numbers it.</summary>
    public string? FileName { get; private set; }

    public long Offset { get; private set; }

    /// <summary>Which outcome of its record it is, from 0.</summary>
    public int Part { get; private set; }

    /// <summary>How many bytes were written.</summary>
    public int Bytes { get; private set; }

    /// <summary>The XXH3 of these bytes.</summary>
    public ulong Hash { get; private set; }

    /// <summary>The name of its own file in an output folder, or null.</summary>
    public string? Name { get; private set; }

    /// <summary>Its identity; null for a document that was written.</summary>
    public string? Id { get; private set; }

    public string? Stage { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>What went wrong, where it was quarantined; what more the stage said, where it was dropped.</summary>
    public string? Message { get; private set; }

    /// <summary>The line in its file, from 1; 0 where it is not known.</summary>
    public long Line { get; private set; }

    /// <summary>The whole line, without its line feed.</summary>
    public ReadOnlyMemory<byte> Json { get; private set; }

    /// <summary>Reads a line; null where it is none.</summary>
    /// <param name="json">The line, without its line feed.</param>
    /// <param name="kind">What the lines of its file say.</param>
    /// <param name="keep">Whether the line itself is kept.</param>
    public static AccountLine? TryRead(ReadOnlySpan<byte> json, OutcomeKind kind, bool keep)
    {
        var line = new AccountLine { Kind = kind };
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                line.ReadMember(ref reader);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }

        if (keep)
        {
            line.Json = json.ToArray();
        }

        return line.File is null && line.FileName is null ? null : line;
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> name = reader.ValueSpan;
        if (name.SequenceEqual("content"u8) || name.SequenceEqual("content_base64"u8) || name.SequenceEqual("exception"u8))
        {
            reader.Skip();
            return;
        }

        string member = Encoding.UTF8.GetString(name);
        reader.Read();
        switch (member)
        {
            case "file" when reader.TokenType == JsonTokenType.Number:
                File = reader.GetInt32();
                break;
            case "file":
                FileName = Text(ref reader);
                break;
            case "offset":
                Offset = reader.GetInt64();
                break;
            case "part":
                Part = reader.GetInt32();
                break;
            case "line":
                Line = reader.GetInt64();
                break;
            case "bytes":
                Bytes = reader.GetInt32();
                break;
            case "hash":
                Hash = ulong.Parse(reader.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                break;
            case "name":
                Name = Text(ref reader);
                break;
            case "id":
                Id = Text(ref reader);
                break;
            case "stage":
                Stage = Text(ref reader);
                break;
            case "reason":
                Reason = Text(ref reader);
                break;
            case "message":
                Message = Text(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    // Not through the framework, which throws on a lone surrogate.
    private static string Text(ref Utf8JsonReader reader) => reader.ValueIsEscaped ? JsonString.Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);
}
