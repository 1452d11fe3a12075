using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace TextPipeline.Core.Execution.Records;

/// <summary>Builds one line of JSON.</summary>
internal sealed class RecordLine
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public RecordLine Begin()
    {
        _buffer.ResetWrittenCount();
        _buffer.Write("{"u8);
        return this;
    }

    public RecordLine Add(string name, string value)
    {
        Name(name);
        JsonString.WriteQuoted(_buffer, value);
        return this;
    }

    public RecordLine Add(string name, long value)
    {
        Name(name);
        value.TryFormat(_buffer.GetSpan(20), out int written, default, CultureInfo.InvariantCulture);
        _buffer.Advance(written);
        return this;
    }

    /// <summary>Bytes as text where they are UTF-8, else as base64 under <c>NAME_base64</c>.</summary>
    public RecordLine AddBytes(string name, ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) ? Add(name, Encoding.UTF8.GetString(bytes)) : Add(name + "_base64", Convert.ToBase64String(bytes));

    /// <summary>The line with its line feed; valid until the next <see cref="Begin"/>.</summary>
    public ReadOnlySpan<byte> End()
    {
        _buffer.Write("}\n"u8);
        return _buffer.WrittenSpan;
    }

    /// <summary>Likewise, for members that follow others.</summary>
    public ReadOnlySpan<byte> EndOfObject()
    {
        End();
        Span<byte> line = MemoryMarshal.AsMemory(_buffer.WrittenMemory).Span;
        line[0] = (byte)',';
        return line;
    }

    private void Name(string name)
    {
        if (_buffer.WrittenCount > 1)
        {
            _buffer.Write(","u8);
        }

        JsonString.WriteQuoted(_buffer, name);
        _buffer.Write(":"u8);
    }
}
