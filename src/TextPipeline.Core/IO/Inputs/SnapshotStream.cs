using Microsoft.Win32.SafeHandles;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>The bytes that a file had when the run began: what was added since is not read, and what was taken away is missed.</summary>
internal sealed class SnapshotStream : InputStream
{
    private readonly SafeFileHandle _handle;
    private readonly long _length;
    private long _position;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public SnapshotStream(string path, long length)
    {
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        _length = length;
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
