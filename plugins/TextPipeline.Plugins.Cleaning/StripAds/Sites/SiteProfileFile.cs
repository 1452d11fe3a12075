using System.Buffers.Binary;

namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Writes and reads profiles. 16 bytes each, little-endian: a head; each site; each line, both by ascending number.</summary>
internal static class SiteProfileFile
{
    /// <summary>Grows whenever folding, the traits of lines or the hash change: the numbers of a profile then mean other lines.</summary>
    private const uint Form = 1;
    private const int EntrySize = 16;
    private const int ChunkSize = EntrySize << 12;

    public static void Write(SiteProfile profile, Stream stream)
    {
        LineCount[] lines = profile.Lines.Sorted();
        var chunk = new byte[ChunkSize];
        int filled = 0;
        Put(Form | ((ulong)profile.SiteCount << 32), (ulong)lines.Length);
        foreach ((ulong site, long documents) in profile.Sites)
        {
            Put(site, (ulong)documents);
        }

        foreach (LineCount line in lines)
        {
            Put(line.Line, line.Documents | ((ulong)line.Stories << 32));
        }

        stream.Write(chunk, 0, filled);

        void Put(ulong first, ulong second)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(chunk.AsSpan(filled), first);
            BinaryPrimitives.WriteUInt64LittleEndian(chunk.AsSpan(filled + sizeof(ulong)), second);
            filled += EntrySize;
            if (filled == ChunkSize)
            {
                stream.Write(chunk);
                filled = 0;
            }
        }
    }

    /// <summary>Reads a profile.</summary>
    /// <exception cref="InvalidDataException">The bytes are none, or were written by another version.</exception>
    public static SiteProfile Read(Stream stream)
    {
        (ulong head, ulong lines) = Take(stream);
        if ((uint)head != Form)
        {
            throw new InvalidDataException($"it was learned with form {(uint)head} of the line counts, and this version reads form {Form}; learn it again");
        }

        var profile = new SiteProfile();
        ulong before = 0;
        for (ulong i = 0; i < head >> 32; i++)
        {
            (ulong site, ulong documents) = Take(stream, ref before);
            profile.AddSite(site, documents is > 0 and <= long.MaxValue ? (long)documents : throw Damaged("a site has no documents"));
        }

        before = 0;
        for (ulong i = 0; i < lines; i++)
        {
            (ulong line, ulong counts) = Take(stream, ref before);
            var count = new LineCount(line, (uint)counts, (uint)(counts >> 32));
            profile.Lines.Add(count is { Documents: > 0, Stories: > 0 } ? count : throw Damaged("a line stands in no document"));
        }

        return stream.ReadByte() < 0 ? profile : throw Damaged("bytes follow its end");
    }

    private static (ulong First, ulong Second) Take(Stream stream, ref ulong before)
    {
        (ulong number, ulong value) = Take(stream);
        if (number <= before)
        {
            throw Damaged("its entries are not in order");
        }

        before = number;
        return (number, value);
    }

    private static (ulong First, ulong Second) Take(Stream stream)
    {
        Span<byte> entry = stackalloc byte[EntrySize];
        return stream.ReadAtLeast(entry, EntrySize, throwOnEndOfStream: false) == EntrySize
            ? (BinaryPrimitives.ReadUInt64LittleEndian(entry), BinaryPrimitives.ReadUInt64LittleEndian(entry[sizeof(ulong)..]))
            : throw Damaged("it ends too early");
    }

    private static InvalidDataException Damaged(string how) => new($"the line counts are damaged: {how}");
}
