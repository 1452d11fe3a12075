namespace TextPipeline.Core.IO.Inputs;

/// <summary>The compressed bytes below an inflater that takes more than it uses: keeps what it was given last, so that reading can go on from any place in that.</summary>
internal sealed class GzipSource : InputStream
{
    // More than an inflater takes at once and a header with its extra field holds.
    private readonly byte[] _buffer = new byte[96 << 10];
    private readonly Stream _inner;
    private long _before;
    private int _last, _next, _end;

    public GzipSource(Stream inner) => _inner = inner;

    /// <summary>Where reading goes on.</summary>
    public long Offset => _before + _next;

    /// <summary>Up to where bytes have come.</summary>
    public long End => _before + _end;

    /// <summary>Whether more was read than there is.</summary>
    public bool HasRunOut { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        _last = _next;
        HasRunOut = Peek(1).IsEmpty;
        int count = Math.Min(_end - _next, buffer.Length);
        _buffer.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    /// <summary>The next bytes, fewer at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _next < count && Fill())
        {
        }

        return _buffer.AsSpan(_next, Math.Min(count, _end - _next));
    }

    /// <summary>Passes over bytes that were looked at.</summary>
    public void Take(int count) => _last = _next += count;

    /// <summary>Goes back to where a sequence ends that begins in what was read last.</summary>
    public bool TakeThrough(ReadOnlySpan<byte> sequence)
    {
        Peek(sequence.Length);
        int found = _buffer.AsSpan(_last, Math.Min(_end, _next + sequence.Length) - _last).IndexOf(sequence);
        if (found >= 0)
        {
            _last = _next = _last + found + sequence.Length;
        }

        return found >= 0;
    }

    /// <summary>Whether nothing but zeros is left.</summary>
    public bool HasOnlyZeros()
    {
        while (!Peek(1).IsEmpty)
        {
            if (_buffer.AsSpan(_next, _end - _next).ContainsAnyExcept((byte)0))
            {
                return false;
            }

            _last = _next = _end;
        }

        return true;
    }

    private bool Fill()
    {
        if (_last > 0)
        {
            _buffer.AsSpan(_last, _end - _last).CopyTo(_buffer);
            _before += _last;
            _next -= _last;
            _end -= _last;
            _last = 0;
        }

        int read = _inner.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
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
