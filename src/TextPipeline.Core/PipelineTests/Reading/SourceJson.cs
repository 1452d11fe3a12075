using System.Buffers;
using System.Text;
using System.Text.Json;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.PipelineTests.Reading;

/// <summary>A value of a YAML file as JSON: plain words that look like one are numbers, truth values and null; all else are strings.</summary>
internal static class SourceJson
{
    public static JsonElement Read(SourceNode node)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, node);
        using JsonDocument document = JsonDocument.Parse(output.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Write(ArrayBufferWriter<byte> output, SourceNode node)
    {
        switch (node)
        {
            case SourceScalar scalar:
                WriteScalar(output, scalar);
                break;
            case SourceSequence list:
                output.Write("["u8);
                for (int i = 0; i < list.Items.Length; i++)
                {
                    output.Write(i > 0 ? ","u8 : ""u8);
                    Write(output, list.Items[i]);
                }

                output.Write("]"u8);
                break;
            case SourceMapping mapping:
                output.Write("{"u8);
                for (int i = 0; i < mapping.Members.Length; i++)
                {
                    output.Write(i > 0 ? ","u8 : ""u8);
                    JsonString.WriteQuoted(output, mapping.Members[i].Key.Value);
                    output.Write(":"u8);
                    Write(output, mapping.Members[i].Value);
                }

                output.Write("}"u8);
                break;
        }
    }

    private static void WriteScalar(ArrayBufferWriter<byte> output, SourceScalar scalar)
    {
        if (scalar.IsNull)
        {
            output.Write("null"u8);
        }
        else if (!scalar.IsQuoted && (scalar.Value is "true" or "false" || IsNumber(scalar.Value)))
        {
            Encoding.UTF8.GetBytes(scalar.Value, output);
        }
        else
        {
            JsonString.WriteQuoted(output, scalar.Value);
        }
    }

    /// <summary>Whether a word is a number as JSON writes it, so that <c>007</c> and <c>1_000</c> are words.</summary>
    public static bool IsNumber(string word)
    {
        if (word.Length == 0 || (word[0] != '-' && !char.IsAsciiDigit(word[0])))
        {
            return false;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(word));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
