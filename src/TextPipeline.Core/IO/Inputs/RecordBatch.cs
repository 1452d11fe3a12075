using System.Buffers;

namespace TextPipeline.Core.IO.Inputs;

/// <summary>Documents that travel together from the reader to one worker: handing over each alone would cost more than parsing it.</summary>
internal sealed class RecordBatch : IDisposable
{
    private byte[] _buffer;

    public RecordBatch(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The documents' bytes.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>The documents, in the order of the input.</summary>
    public List<InputRecord> Records { get; } = [];

    /// <summary>Where the document after the last of these begins; known once the batch is full.</summary>
    public InputPosition End { get; set; }

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

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, (int)Math.Min(_buffer.Length * 2L, Array.MaxLength)));
        _buffer.AsSpan(0, Used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}
