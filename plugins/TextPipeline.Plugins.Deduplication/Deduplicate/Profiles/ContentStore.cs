namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>The different contents of a corpus in the order in which they first came, each with the document that it came in. Not for concurrent use while it grows.</summary>
/// <param name="contentWidth">How many bytes are compared of a content.</param>
/// <remarks>
/// In chunks, because an array that doubles takes three times its memory while it does. A row is the document's key, its original, where its id is in the ids of
/// the chunk, and the content's bytes.
/// </remarks>
internal sealed class ContentStore(int contentWidth)
{
    /// <summary>Of a longer id so many bytes of UTF-8 are kept.</summary>
    public const int MostIdBytes = 512;

    private const int RowsOfChunk = 1024;
    private const int OriginalOffset = sizeof(ulong);
    private const int IdOffset = OriginalOffset + sizeof(int);
    private const int ContentOffset = IdOffset + sizeof(int);

    private readonly int _width = ContentOffset + contentWidth;
    private readonly List<byte[]> _rows = [];
    private readonly List<byte[]> _ids = [];
    private int _idBytes;

    /// <summary>How many contents there are; they are numbered from 0.</summary>
    public int Count { get; private set; }

    /// <summary>What is compared of a content.</summary>
    public ReadOnlySpan<byte> ContentOf(int number) => RowOf(number)[ContentOffset..];

    /// <summary>The key of the document that a content first came in.</summary>
    public ulong KeyOf(int number) => BitConverter.ToUInt64(RowOf(number));

    /// <summary>The content whose document is kept in the place of this one's; the content itself where its document is kept.</summary>
    public int OriginalOf(int number) => BitConverter.ToInt32(RowOf(number)[OriginalOffset..]);

    /// <summary>The id of the document that a content first came in, in UTF-8.</summary>
    public ReadOnlySpan<byte> IdOf(int number)
    {
        ReadOnlySpan<byte> ids = _ids[number / RowsOfChunk].AsSpan(BitConverter.ToInt32(RowOf(number)[IdOffset..]));
        return ids.Slice(sizeof(ushort), BitConverter.ToUInt16(ids));
    }

    /// <summary>Adds a content whose document is kept.</summary>
    /// <returns>Its number.</returns>
    public int Add(ulong key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> id)
    {
        if (Count % RowsOfChunk == 0)
        {
            BeginChunk();
        }

        int number = Count++;
        Span<byte> row = RowOf(number);
        BitConverter.TryWriteBytes(row, key);
        BitConverter.TryWriteBytes(row[OriginalOffset..], number);
        BitConverter.TryWriteBytes(row[IdOffset..], _idBytes);
        content.CopyTo(row[ContentOffset..]);
        AddId(Shorten(id));
        return number;
    }

    /// <summary>Says that the document of a content goes, and the one of which other content stays in its place.</summary>
    public void SetOriginal(int number, int original) => BitConverter.TryWriteBytes(RowOf(number)[OriginalOffset..], original);

    private Span<byte> RowOf(int number) => _rows[number / RowsOfChunk].AsSpan(number % RowsOfChunk * _width, _width);

    private static ReadOnlySpan<byte> Shorten(ReadOnlySpan<byte> id)
    {
        if (id.Length <= MostIdBytes)
        {
            return id;
        }

        int length = MostIdBytes;
        while (length > 0 && (id[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return id[..length];
    }

    private void BeginChunk()
    {
        if (_ids.Count > 0)
        {
            byte[] full = _ids[^1];
            Array.Resize(ref full, _idBytes);
            _ids[^1] = full;
        }

        _rows.Add(new byte[RowsOfChunk * _width]);
        _ids.Add(new byte[RowsOfChunk]);
        _idBytes = 0;
    }

    private void AddId(ReadOnlySpan<byte> id)
    {
        byte[] ids = _ids[^1];
        int end = _idBytes + sizeof(ushort) + id.Length;
        if (end > ids.Length)
        {
            Array.Resize(ref ids, Math.Max(end, ids.Length * 2));
            _ids[^1] = ids;
        }

        BitConverter.TryWriteBytes(ids.AsSpan(_idBytes), (ushort)id.Length);
        id.CopyTo(ids.AsSpan(_idBytes + sizeof(ushort)));
        _idBytes = end;
    }
}
