using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Documents that travel together from the reader to one worker: handing over each alone would cost more than parsing it.</summary>
internal sealed class RecordBatch : IDisposable
{
    // The pool rounds up to powers of two and keeps what it gets back: too much for long documents, which are few.
    private const int MostPooled = 4 << 20;

    private byte[] _buffer;
    private bool _isPooled;

    public RecordBatch(int capacity) => Allocate(capacity);

    /// <summary>The documents' bytes.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>The documents, in the order of the input.</summary>
    public List<InputRecord> Records { get; } = [];

    /// <summary>Where the document after the last of these begins; known once the batch is full.</summary>
    public InputPosition End { get; set; }

    /// <summary>How many bytes of the last file, as it lies on disk, were read by the time the batch was full.</summary>
    public long ReadBytes { get; set; }

    /// <summary>How many bytes of the buffer are in use.</summary>
    public int Used { get; set; }

    public ReadOnlyMemory<byte> Bytes(in InputRecord record) => _buffer.AsMemory(record.Start, record.Length);

    /// <summary>Makes room for at least <paramref name="bytes"/> more.</summary>
    public void Reserve(int bytes)
    {
        int wanted = checked(Used + bytes);
        if (wanted <= _buffer.Length)
        {
            return;
        }

        byte[] present = _buffer;
        bool wasPooled = _isPooled;

        // In large steps: what is not written to takes no memory, and each step leaves a buffer behind.
        Allocate(Math.Max(wanted, (int)Math.Min(_buffer.Length * (wanted <= MostPooled ? 2L : 4L), Array.MaxLength)));
        present.AsSpan(0, Used).CopyTo(_buffer);
        Release(present, wasPooled);
    }

    [MemberNotNull(nameof(_buffer))]
    private void Allocate(int capacity)
    {
        _isPooled = capacity <= MostPooled;
        _buffer = _isPooled ? ArrayPool<byte>.Shared.Rent(capacity) : GC.AllocateUninitializedArray<byte>(capacity);
    }

    private static void Release(byte[] buffer, bool isPooled)
    {
        if (isPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
        Release(_buffer, _isPooled);
        _buffer = [];
        _isPooled = false;
    }
}
