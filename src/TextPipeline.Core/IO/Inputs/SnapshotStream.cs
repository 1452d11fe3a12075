using Microsoft.Win32.SafeHandles;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>The bytes that a file had when the run began: what was added since is not read, and what was taken away is missed.</summary>
internal sealed class SnapshotStream : InputStream
{
    private readonly SafeFileHandle _handle;
    private readonly long _length;
    private readonly ReadCounter? _counter;
    private long _position;

    /// <param name="path">The file.</param>
    /// <param name="length">The bytes that it had.</param>
    /// <param name="counter">Is told how far it is read; null for nobody.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public SnapshotStream(string path, long length, ReadCounter? counter = null)
    {
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        _length = length;
        _counter = counter;
    }

    public override bool CanSeek => true;

    public override long Length => _length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    /// <exception cref="ChangedInputException">The file ends earlier than it did when the run began.</exception>
    public override int Read(Span<byte> buffer)
    {
        int wanted = (int)Math.Clamp(_length - _position, 0, buffer.Length);
        int read = RandomAccess.Read(_handle, buffer[..wanted], _position);
        if (read == 0 && wanted > 0)
        {
            throw new ChangedInputException(RandomAccess.GetLength(_handle), _length);
        }

        _position += read;
        if (_counter is not null)
        {
            _counter.Bytes = _position;
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => _length + offset,
    };

    protected override void Dispose(bool disposing)
    {
        _handle.Dispose();
        base.Dispose(disposing);
    }
}
