namespace TextPipeline.Core.IO.Inputs;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream : InputStream
{
    private readonly Stream _inner;
    private ReadOnlyMemory<byte> _ahead;

    public PeekStream(Stream inner) => _inner = inner;

    /// <summary>The first bytes, fewer at the end of the stream. Call before the first read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        byte[] first = new byte[count];
        int filled = 0;
        try
        {
            while (filled < count && _inner.Read(first.AsSpan(filled)) is var read and > 0)
            {
                filled += read;
            }
        }
        catch (IOException) when (filled > 0)
        {
            // It comes again behind these bytes.
        }

        _ahead = first.AsMemory(0, filled);
        return _ahead.Span;
    }

    /// <summary>Leaves out bytes, without reading them where the stream can do that.</summary>
    /// <exception cref="EndOfStreamException">There are not as many.</exception>
    public void Skip(long count)
    {
        int ahead = (int)Math.Min(count, _ahead.Length);
        _ahead = _ahead[ahead..];
        _inner.Discard(count - ahead);
    }

    /// <summary>Leaves out what comes before the next line, with its line feed.</summary>
    /// <param name="most">How far to look for it.</param>
    /// <returns>How many bytes were left out: <paramref name="most"/> or more, or all that there are, where no line begins before.</returns>
    public long SkipLine(long most)
    {
        byte[]? buffer = null;
        long skipped = 0;
        while (skipped < most)
        {
            if (_ahead.IsEmpty)
            {
                buffer ??= new byte[32 << 10];
                _ahead = buffer.AsMemory(0, _inner.Read(buffer));
                if (_ahead.IsEmpty)
                {
                    break;
                }
            }

            int lineFeed = _ahead.Span.IndexOf((byte)'\n');
            int passed = lineFeed < 0 ? _ahead.Length : lineFeed + 1;
            _ahead = _ahead[passed..];
            skipped += passed;
            if (lineFeed >= 0)
            {
                break;
            }
        }

        return skipped;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ahead.IsEmpty)
        {
            return _inner.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _ahead.Length);
        _ahead.Span[..count].CopyTo(buffer);
        _ahead = _ahead[count..];
        return count;
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
