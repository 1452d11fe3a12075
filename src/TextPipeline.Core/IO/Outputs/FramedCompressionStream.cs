using System.IO.Compression;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>
/// Compresses into independent gzip members (RFC 1952) or zstd frames (RFC 8878), cut at fixed offsets of the uncompressed bytes and nowhere
/// else: the compressed bytes then depend on the content alone, never on when something was written. Readers see one stream.
/// </summary>
/// <remarks>Written from one thread; frames are compressed side by side, since one core would hold up all that feed it.</remarks>
internal sealed class FramedCompressionStream : Stream
{
    public const int FrameBytes = 4 << 20;
    private static readonly byte[] EmptyMember = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly int MostAtOnce = Environment.ProcessorCount;
    private readonly Stream _target;
    private readonly Compression _compression;
    private readonly int _frameBytes;
    private readonly Queue<Task<(byte[] Frame, MemoryStream Compressed)>> _compressing = [];
    private readonly Stack<byte[]> _free = [];
    private byte[] _frame;
    private int _used;
    private bool _any;

    /// <summary>Compresses into a stream.</summary>
    /// <param name="target">The stream.</param>
    /// <param name="compression">How.</param>
    /// <param name="hasFrames">Whether frames are there already, after which it goes on.</param>
    /// <param name="frameBytes">How many uncompressed bytes a frame holds.</param>
    public FramedCompressionStream(Stream target, Compression compression, bool hasFrames = false, int frameBytes = FrameBytes)
    {
        _frameBytes = frameBytes;
        _frame = new byte[frameBytes];
        _target = target;
        _compression = compression;
        _any = hasFrames;
    }

    /// <summary>The number of the unfinished frame, from 0.</summary>
    public long Frame { get; private set; }

    /// <summary>The bytes of the unfinished frame.</summary>
    public ReadOnlySpan<byte> Pending => _frame.AsSpan(0, _used);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int count = Math.Min(buffer.Length, _frameBytes - _used);
            buffer[..count].CopyTo(_frame.AsSpan(_used));
            _used += count;
            buffer = buffer[count..];
            if (_used == _frameBytes)
            {
                EndFrame();
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Hands every frame that is full to the target.</summary>
    public void Settle() => WriteFrames(0);

    private void EndFrame()
    {
        byte[] frame = _frame;
        int used = _used;
        WriteFrames(MostAtOnce - 1);
        _compressing.Enqueue(Task.Run(() => (frame, Compress(frame.AsSpan(0, used)))));
        _frame = _free.TryPop(out byte[]? free) ? free : new byte[_frameBytes];
        _used = 0;
        _any = true;
        Frame++;
    }

    private void WriteFrames(int leave)
    {
        while (_compressing.Count > leave || (_compressing.TryPeek(out var first) && first.IsCompleted))
        {
            (byte[] frame, MemoryStream compressed) = _compressing.Dequeue().GetAwaiter().GetResult();
            _free.Push(frame);
            _target.Write(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        }
    }

    private MemoryStream Compress(ReadOnlySpan<byte> frame)
    {
        var compressed = new MemoryStream();
        if (frame.IsEmpty && _compression == Compression.Gzip)
        {
            // The framework's stream writes no member where it was given no bytes.
            compressed.Write(EmptyMember);
            return compressed;
        }

        using (Stream compressor = _compression == Compression.Gzip
            ? new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)
            : new ZstdSharp.CompressionStream(compressed, level: 3, leaveOpen: true))
        {
            compressor.Write(frame);
        }

        return compressed;
    }

    /// <summary>Does nothing: a flush must not cut a frame.</summary>
    public override void Flush()
    {
    }

    /// <summary>Ends the last frame.</summary>
    protected override void Dispose(bool disposing)
    {
        // An empty output is one empty frame, since no bytes at all are no valid file.
        if (disposing && (_used > 0 || !_any))
        {
            EndFrame();
        }

        if (disposing)
        {
            WriteFrames(0);
        }

        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
