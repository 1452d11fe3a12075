namespace TextPipeline.Core.IO.Inputs;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream : Stream
{
    private readonly Stream _inner;
    private byte[] _ahead = [];

    public PeekStream(Stream inner) => _inner = inner;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer at the end of the stream. Call before the first read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        byte[] first = new byte[count];
        int read = _inner.ReadAtLeast(first, count, throwOnEndOfStream: false);
        _ahead = first[..read];
        return _ahead;
    }

    /// <summary>Leaves out bytes, without reading them where the stream can do that.</summary>
    /// <exception cref="EndOfStreamException">There are not as many.</exception>
    public void Skip(long count)
    {
        int ahead = (int)Math.Min(count, _ahead.Length);
        _ahead = _ahead[ahead..];
        _inner.Discard(count - ahead);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ahead.Length == 0)
        {
            return _inner.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _ahead.Length);
        _ahead.AsSpan(0, count).CopyTo(buffer);
        _ahead = _ahead[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
