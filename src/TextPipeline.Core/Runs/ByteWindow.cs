namespace TextPipeline.Core.Runs;

/// <summary>The bytes of a stream from a place on, as far as one wants to look before passing over them.</summary>
/// <remarks>A stream that cannot be read on ends there; <see cref="Damage"/> then says why.</remarks>
internal sealed class ByteWindow : IDisposable
{
    private const int Piece = 128 << 10;
    private readonly Stream _stream;
    private byte[] _buffer = new byte[Piece];
    private int _start;
    private int _end;
    private bool _isEnded;

    public ByteWindow(Stream stream) => _stream = stream;

    /// <summary>How many bytes were passed over.</summary>
    public long Position { get; private set; }

    /// <summary>Why the stream could not be read to its end, or null.</summary>
    public string? Damage { get; private set; }

    /// <summary>Whether no byte is left.</summary>
    public bool IsAtEnd => Peek(1).IsEmpty;

    /// <summary>The next bytes, fewer at the end. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        Fill(count);
        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Where the line ends that has the byte at <paramref name="from"/>: behind its line feed, or at the end of the bytes. Both count from the next byte.</summary>
    public int LineEnd(int from)
    {
        for (int scanned = from; ;)
        {
            int found = _buffer.AsSpan(_start, _end - _start)[Math.Min(scanned, _end - _start)..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                return scanned + found + 1;
            }

            scanned = _end - _start;
            if (!Fill(Math.Max(scanned, from) + 1))
            {
                return _end - _start;
            }
        }
    }

    /// <summary>Passes over bytes that were looked at.</summary>
    public void Advance(int count)
    {
        _start += count;
        Position += count;
    }

    // False where there are not as many.
    private bool Fill(int count)
    {
        while (_end - _start < count && !_isEnded)
        {
            if (_buffer.Length - _end < Piece / 2)
            {
                MakeRoom();
            }

            int read = 0;
            try
            {
                read = _stream.Read(_buffer, _end, _buffer.Length - _end);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ZstdSharp.ZstdException)
            {
                Damage = exception.Message;
            }

            _isEnded = read == 0;
            _end += read;
        }

        return _end - _start >= count;
    }

    private void MakeRoom()
    {
        int used = _end - _start;
        long wanted = used + (long)Piece;
        byte[] target = wanted <= _buffer.Length ? _buffer : new byte[(int)Math.Min(Array.MaxLength, Math.Max(wanted, _buffer.Length * 2L))];
        _buffer.AsSpan(_start, used).CopyTo(target);
        _buffer = target;
        _start = 0;
        _end = used;
    }

    public void Dispose() => _stream.Dispose();
}
