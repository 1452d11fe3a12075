using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>Reads what <see cref="FrameWriter"/> wrote. Every value is a copy, so that the frame's bytes may be used again.</summary>
/// <exception cref="InvalidFrameException">Each method: the frame ends before the value, or has a length that cannot be.</exception>
internal sealed class FrameReader(byte[] buffer, int length)
{
    private int _position;

    public byte Byte() => Take(1)[0];

    public bool Flag() => Byte() != 0;

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public byte[] Bytes() => Take(Count(sizeof(byte))).ToArray();

    /// <summary>A text, or null where none was written.</summary>
    public string? OptionalText()
    {
        int characters = Int();
        if (characters < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = Take(characters > (length - _position) / sizeof(char) ? int.MaxValue : characters * sizeof(char));
        return string.Create(characters, bytes, static (text, source) => source.CopyTo(MemoryMarshal.AsBytes(text)));
    }

    public string Text() => OptionalText() ?? throw new InvalidFrameException("a text is missing");

    public ImmutableArray<string> Texts() => List(static reader => reader.Text());

    /// <summary>A number of items, and each item.</summary>
    public ImmutableArray<T> List<T>(Func<FrameReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(Count(1));
        for (int i = 0; i < items.Capacity; i++)
        {
            items.Add(read(this));
        }

        return items.MoveToImmutable();
    }

    /// <summary>A number of things that take at least some bytes each; so a wrong number reserves no memory.</summary>
    private int Count(int least)
    {
        int count = Int();
        return count >= 0 && count <= (length - _position) / least ? count : throw new InvalidFrameException($"{count} values in {length - _position} bytes");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > length - _position)
        {
            throw new InvalidFrameException("a value reaches past the frame");
        }

        ReadOnlySpan<byte> taken = buffer.AsSpan(_position, count);
        _position += count;
        return taken;
    }
}
