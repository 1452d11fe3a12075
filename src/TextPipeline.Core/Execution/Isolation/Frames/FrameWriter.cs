using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>Writes one frame after the other: a mark, the kind, the length of what follows, and that. Not for concurrent use.</summary>
/// <remarks>Both ends are one executable on one machine, so numbers and characters travel as they lie in memory; a lone surrogate is a character like any other.</remarks>
internal sealed class FrameWriter
{
    /// <summary>The first byte of every frame, which no UTF-8 text has: what a plugin prints is never taken for a frame.</summary>
    public const byte Mark = 0xF5;

    /// <summary>The mark, the kind, the length.</summary>
    public const int HeaderLength = 6;

    private const int LargestKept = 4 << 20;
    private byte[] _buffer = new byte[4096];
    private int _count;

    /// <summary>The frame with its header.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(2), _count - HeaderLength);
            return _buffer.AsSpan(0, _count);
        }
    }

    /// <summary>Begins a frame; the one before is forgotten.</summary>
    public FrameWriter Begin(FrameKind kind)
    {
        if (_buffer.Length > LargestKept)
        {
            _buffer = new byte[4096];
        }

        _count = 0;
        Byte(Mark);
        Byte((byte)kind);
        Int(0);
        return this;
    }

    public void Byte(byte value) => Take(1)[0] = value;

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Int(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), value);

    public void Long(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int(value.Length);
        value.CopyTo(Take(value.Length));
    }

    /// <summary>Writes a text, or that there is none.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Int(-1);
            return;
        }

        Int(value.Length);
        ReadOnlySpan<byte> characters = MemoryMarshal.AsBytes(value.AsSpan());
        characters.CopyTo(Take(characters.Length));
    }

    public void Texts(IReadOnlyCollection<string> values)
    {
        Int(values.Count);
        foreach (string value in values)
        {
            Text(value);
        }
    }

    private Span<byte> Take(int length)
    {
        int end = checked(_count + length);
        if (end > _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(end, _buffer.Length * 2L)));
        }

        Span<byte> taken = _buffer.AsSpan(_count, length);
        _count = end;
        return taken;
    }
}
