using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Decompresses gzip members (RFC 1952), one after the other.</summary>
/// <remarks>
/// The framework's own stream passes over in silence whatever follows the last member. Zeros are allowed there, as tapes and some tools pad with them;
/// other bytes are an error, raised after everything before them was read.
/// </remarks>
internal sealed class GzipMemberStream : InputStream
{
    private const int Trailer = 8;

    private readonly GzipSource _source;
    private readonly Crc32 _checksum = new();
    private DeflateStream? _member;
    private long _start;
    private uint _size;
    private bool _hasMember, _isAtEnd;

    public GzipMemberStream(Stream compressed) => _source = new GzipSource(compressed);

    /// <exception cref="InvalidDataException">The data is damaged, cut off, or followed by other bytes.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_isAtEnd && buffer.Length > 0)
        {
            if (_member is null && !BeginMember())
            {
                _isAtEnd = true;
                break;
            }

            int read = Inflate(buffer);
            if (read > 0)
            {
                _checksum.Append(buffer[..read]);
                _size += (uint)read;
                return read;
            }

            if (_source.HasRunOut)
            {
                throw CutOff();
            }

            EndMember();
        }

        return 0;
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return _member!.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"its gzip data is damaged before byte {_source.Offset}, so what came since byte {_start} may be wrong too", exception);
        }
    }

    private bool BeginMember()
    {
        _start = _source.Offset;
        ReadOnlySpan<byte> header = _source.Peek(10);
        if (_hasMember && !header.StartsWith("\u001F"u8))
        {
            return _source.HasOnlyZeros() ? false : throw Trailing();
        }

        if (header.Length >= 3 && header[..3] is not [0x1F, 0x8B, 8])
        {
            throw _hasMember ? Trailing() : new InvalidDataException("it is no gzip data");
        }

        if (header.Length < 10)
        {
            throw CutOff();
        }

        byte flags = header[3];
        _source.Take(10);
        if ((flags & 4) != 0)
        {
            ReadOnlySpan<byte> length = _source.Peek(2);
            Take(length.Length < 2 ? 2 : 2 + BinaryPrimitives.ReadUInt16LittleEndian(length));
        }

        // A name and a comment, each ended by a zero; then a checksum of the header.
        for (int texts = ((flags >> 3) & 1) + ((flags >> 4) & 1); texts > 0; texts--)
        {
            while (_source.Peek(1) is not [0])
            {
                Take(1);
            }

            Take(1);
        }

        Take((flags & 2) != 0 ? 2 : 0);
        _hasMember = true;
        _member = new DeflateStream(_source, CompressionMode.Decompress, leaveOpen: true);
        _checksum.Reset();
        _size = 0;
        return true;
    }

    private void Take(int count)
    {
        if (_source.Peek(count).Length < count)
        {
            throw CutOff();
        }

        _source.Take(count);
    }

    // The inflater does not tell how far it read, but checksum and size stand behind what it read.
    private void EndMember()
    {
        _member!.Dispose();
        _member = null;
        Span<byte> trailer = stackalloc byte[Trailer];
        _checksum.GetCurrentHash(trailer);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _size);
        if (!_source.TakeThrough(trailer))
        {
            throw new InvalidDataException(
                $"its gzip data fails its checksum before byte {Math.Min(_source.Offset + Trailer, _source.End)}, so what came since byte {_start} may be wrong too");
        }
    }

    private TrailingBytesException Trailing() => new($"its gzip data ends at byte {_start}, and what follows is no gzip data");

    private InvalidDataException CutOff() => new($"its gzip data ends at byte {_source.End} before it is complete");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member?.Dispose();
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
