using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace TextPipeline.Core.Runs.Verification;

/// <summary>Cuts an output into what should be documents, where it is not what it should be.</summary>
internal static class OutputUnits
{
    private const int MostBytes = 16 << 20;
    private static readonly byte[] Heading = "==> "u8.ToArray();

    /// <summary>The units from here on: as many as are wanted, or as fit into memory, but one at least unless none is left.</summary>
    /// <param name="output">The output.</param>
    /// <param name="isLines">Whether a document is a line; else one begins at each heading.</param>
    /// <param name="number">The number of the first.</param>
    /// <param name="most">How many are wanted.</param>
    public static List<OutputUnit> Read(ByteWindow output, bool isLines, long number, int most)
    {
        var units = new List<OutputUnit>();
        int start = 0;
        while (units.Count < most && start < MostBytes && output.Peek(start + 1).Length > start)
        {
            int end = output.LineEnd(start);
            while (!isLines && !IsHeading(output, end) && output.Peek(end + 1).Length > end)
            {
                end = output.LineEnd(end);
            }

            ReadOnlySpan<byte> bytes = output.Peek(end)[start..];
            units.Add(new OutputUnit(start, bytes.Length, XxHash3.HashToUInt64(bytes), number++, isLines ? IdOfLine(bytes) : IdOfText(bytes)));
            start = end;
        }

        return units;
    }

    /// <summary>The member <c>id</c> of a JSON line; null where it is no JSON, or has none.</summary>
    public static string? IdOfLine(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = int.MaxValue });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            string? id = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isId = reader.ValueTextEquals("id"u8);
                reader.Read();
                if (isId && reader.TokenType == JsonTokenType.String)
                {
                    id = JsonString.Unescape(reader.ValueSpan);
                }
                else if (isId && reader.TokenType == JsonTokenType.Number)
                {
                    id = Encoding.ASCII.GetString(reader.ValueSpan);
                }

                reader.Skip();
            }

            return id;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What the heading of a text names; null where it has none.</summary>
    public static string? IdOfText(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> line = text[..(text.IndexOf((byte)'\n') is var end and >= 0 ? end : text.Length)];
        return line.StartsWith(Heading) && line.EndsWith(" <=="u8) ? Encoding.UTF8.GetString(line[Heading.Length..^4]) : null;
    }

    private static bool IsHeading(ByteWindow output, int start)
    {
        ReadOnlySpan<byte> ahead = output.Peek(start + Heading.Length);
        return ahead.Length > start && ahead[start..].SequenceEqual(Heading);
    }
}
