namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>Stretches of bytes one behind the other, in blocks, so that growing never moves what is there.</summary>
internal sealed class ByteArena
{
    private const int BlockBits = 20;
    private const int BlockBytes = 1 << BlockBits;
    private readonly List<byte[]> _blocks = [];
    private long _end;

    /// <summary>Adds a stretch of no more than a block and gives its place.</summary>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, BlockBytes);
        int offset = (int)(_end & (BlockBytes - 1));
        if (offset + bytes.Length > BlockBytes)
        {
            _end += BlockBytes - offset;
            offset = 0;
        }

        while (_blocks.Count <= (int)((_end + bytes.Length - 1) >> BlockBits) || _blocks.Count == 0)
        {
            _blocks.Add(new byte[BlockBytes]);
        }

        long place = _end;
        bytes.CopyTo(_blocks[(int)(place >> BlockBits)].AsSpan(offset));
        _end += bytes.Length;
        return place;
    }

    /// <summary>A stretch that was added.</summary>
    public ReadOnlySpan<byte> Get(long place, int length) => length == 0 ? [] : _blocks[(int)(place >> BlockBits)].AsSpan((int)(place & (BlockBytes - 1)), length);
}
