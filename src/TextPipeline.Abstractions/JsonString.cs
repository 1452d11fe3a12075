using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace TextPipeline;

/// <summary>
/// JSON strings, both ways, without loss: a lone surrogate, which UTF-8 cannot carry, is written as its <c>\uXXXX</c> escape and read back
/// from it. The framework's reader throws on it and its writer puts U+FFFD in its place, so neither would do.
/// </summary>
internal static class JsonString
{
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    public static byte[] Quote(string text)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + 2);
        WriteQuoted(buffer, text);
        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteQuoted(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        output.Write("\""u8);
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(NeedsEscape);
            ReadOnlySpan<char> run = plain < 0 ? text : text[..plain];
            WriteTranscoded(output, run);
            if (plain < 0)
            {
                break;
            }

            WriteEscape(output, text[plain]);
            text = text[(plain + 1)..];
        }

        output.Write("\""u8);
    }

    private static void WriteTranscoded(IBufferWriter<byte> output, ReadOnlySpan<char> run)
    {
        while (!run.IsEmpty)
        {
            Span<byte> target = output.GetSpan(Math.Min(run.Length, 1365) * 3);
            OperationStatus status = Utf8.FromUtf16(run, target, out int read, out int written, replaceInvalidSequences: false);
            output.Advance(written);
            run = run[read..];
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
            {
                WriteUnicodeEscape(output, run[0]);
                run = run[1..];
            }
        }
    }

    private static void WriteEscape(IBufferWriter<byte> output, char character)
    {
        switch (character)
        {
            case '"': output.Write("\\\""u8); break;
            case '\\': output.Write("\\\\"u8); break;
            case '\n': output.Write("\\n"u8); break;
            case '\r': output.Write("\\r"u8); break;
            case '\t': output.Write("\\t"u8); break;
            case '\b': output.Write("\\b"u8); break;
            case '\f': output.Write("\\f"u8); break;
            default: WriteUnicodeEscape(output, character); break;
        }
    }

    private static void WriteUnicodeEscape(IBufferWriter<byte> output, char character)
    {
        Span<byte> target = output.GetSpan(6);
        "\\u"u8.CopyTo(target);
        for (int i = 0; i < 4; i++)
        {
            target[2 + i] = "0123456789abcdef"u8[(character >> (12 - (4 * i))) & 15];
        }

        output.Advance(6);
    }

    /// <summary>The characters of a JSON string given with its quotes; false where it is another kind of value.</summary>
    public static bool TryUnquote(ReadOnlySpan<byte> json, [NotNullWhen(true)] out string? text)
    {
        json = json.Trim(" \t\r\n"u8);
        if (json.Length < 2 || json[0] != '"')
        {
            text = null;
            return false;
        }

        text = Unescape(json[1..^1]);
        return true;
    }

    /// <summary>The characters of the inside of a JSON string that a parser has already found well-formed.</summary>
    public static string Unescape(ReadOnlySpan<byte> inside)
    {
        int backslash = inside.IndexOf((byte)'\\');
        if (backslash < 0)
        {
            return Encoding.UTF8.GetString(inside);
        }

        char[] rented = ArrayPool<char>.Shared.Rent(inside.Length);
        int length = 0;
        while (true)
        {
            ReadOnlySpan<byte> run = backslash < 0 ? inside : inside[..backslash];
            length += Encoding.UTF8.GetChars(run, rented.AsSpan(length));
            if (backslash < 0)
            {
                break;
            }

            inside = inside[(backslash + 1)..];
            int used = 1;
            rented[length++] = inside[0] switch
            {
                (byte)'n' => '\n',
                (byte)'t' => '\t',
                (byte)'r' => '\r',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'u' => ReadUnicodeEscape(inside, ref used),
                byte other => (char)other,
            };
            inside = inside[used..];
            backslash = inside.IndexOf((byte)'\\');
        }

        string text = new(rented, 0, length);
        ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    private static char ReadUnicodeEscape(ReadOnlySpan<byte> escape, ref int used)
    {
        used = 5;
        int value = 0;
        foreach (byte digit in escape[1..5])
        {
            value = (value << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return (char)value;
    }
}
