using System.Buffers.Binary;
using System.Text;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>UTF-16 or UTF-32 as UTF-8. What is no character spoils its own line and no other: the framework's stream ends there.</summary>
internal sealed class TranscodingStream : InputStream
{
    /// <summary>What stands for code units that are no character; no UTF-8 has it.</summary>
    public const byte NoCharacter = 0xFF;

    private const int Capacity = 8 << 10;

    private readonly Stream _inner;
    private readonly int _unit;
    private readonly bool _isBigEndian, _replace;
    private readonly byte[] _units = new byte[Capacity], _utf8 = new byte[Capacity * 3];
    private int _pending, _next, _end;

    /// <param name="inner">The units, without their byte order mark.</param>
    /// <param name="encoding">How they are encoded.</param>
    /// <param name="replace">Whether what is no character becomes U+FFFD; else <see cref="NoCharacter"/>.</param>
    public TranscodingStream(Stream inner, Encoding encoding, bool replace)
    {
        _inner = inner;
        _unit = encoding is UTF32Encoding ? 4 : 2;
        _isBigEndian = encoding.CodePage is 1201 or 12001;
        _replace = replace;
    }

    public override int Read(Span<byte> buffer)
    {
        while (_next == _end && Fill())
        {
        }

        int count = Math.Min(buffer.Length, _end - _next);
        _utf8.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    private bool Fill()
    {
        int read = _inner.Read(_units.AsSpan(_pending));
        int length = _pending + read, position = 0;
        bool isEnd = read == 0;
        _next = _end = 0;
        while (position < length && Take(_units.AsSpan(position, length - position), isEnd) is var taken and > 0)
        {
            position += taken;
        }

        _pending = length - position;
        _units.AsSpan(position, _pending).CopyTo(_units);
        return !isEnd;
    }

    // How many bytes the next character takes; 0 where more must come to know.
    private int Take(ReadOnlySpan<byte> units, bool isEnd)
    {
        if (units.Length < _unit)
        {
            return isEnd ? Put(null, units.Length) : 0;
        }

        uint first = At(units, 0);
        if (_unit == 4 || first > char.MaxValue || !char.IsSurrogate((char)first))
        {
            return Put(Rune.TryCreate(first, out Rune one) ? one : null, _unit);
        }

        if (!char.IsHighSurrogate((char)first) || (units.Length < 4 && isEnd))
        {
            return Put(null, 2);
        }

        return units.Length < 4 ? 0
            : Rune.TryCreate((char)first, (char)At(units, 2), out Rune pair) ? Put(pair, 4)
            : Put(null, 2);
    }

    private uint At(ReadOnlySpan<byte> units, int index) => (_unit, _isBigEndian) switch
    {
        (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(units[index..]),
        (2, true) => BinaryPrimitives.ReadUInt16BigEndian(units[index..]),
        (_, false) => BinaryPrimitives.ReadUInt32LittleEndian(units[index..]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(units[index..]),
    };

    private int Put(Rune? character, int taken)
    {
        if (character is null && !_replace)
        {
            _utf8[_end++] = NoCharacter;
        }
        else
        {
            _end += (character ?? Rune.ReplacementChar).EncodeToUtf8(_utf8.AsSpan(_end));
        }

        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
