using Microsoft.Win32.SafeHandles;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>A file that only grows. Written by one thread; another may make it durable at the same time.</summary>
/// <remarks>
/// Not a stream of the framework: that one flushes its buffer when it is asked for its handle, on whatever thread, and when it is disposed, which on a disk
/// that is full fails once more.
/// </remarks>
internal sealed class AppendFile : Stream
{
    private readonly SafeFileHandle _handle;
    private readonly byte[] _buffer = new byte[128 << 10];
    private long _flushed;
    private int _used;

    /// <summary>Opens or creates the file and cuts it to a length.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many of its bytes stay.</param>
    /// <exception cref="IOException">It cannot be written, or is shorter than <paramref name="length"/>.</exception>
    public AppendFile(string path, long length = 0)
    {
        Path = path;
        _flushed = length;
        _handle = File.OpenHandle(path, length == 0 ? FileMode.Create : FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete);
        long there = RandomAccess.GetLength(_handle);
        if (there < length)
        {
            _handle.Dispose();
            throw new EndOfStreamException($"'{path}' has {there} bytes, fewer than the {length} that were written.");
        }

        if (there > length)
        {
            RandomAccess.SetLength(_handle, length);
        }
    }

    public string Path { get; }

    /// <summary>The bytes written so far, those in memory among them.</summary>
    public override long Length => _flushed + _used;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > _buffer.Length - _used)
        {
            Flush();
        }

        if (buffer.Length > _buffer.Length)
        {
            Append(buffer);
            return;
        }

        buffer.CopyTo(_buffer.AsSpan(_used));
        _used += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Hands all bytes to the operating system: they outlive this process.</summary>
    public override void Flush()
    {
        if (_used > 0)
        {
            Append(_buffer.AsSpan(0, _used));
            _used = 0;
        }
    }

    /// <summary>Makes what was flushed durable: it outlives the machine.</summary>
    public void Sync() => RandomAccess.FlushToDisk(_handle);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_handle, bytes, _flushed);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What the framework makes of EFBIG.
            throw new IOException("the file would be larger than is allowed", exception);
        }

        _flushed += bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Closes the file. What was not flushed is given up.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _handle.Dispose();
        }

        base.Dispose(disposing);
    }
}
