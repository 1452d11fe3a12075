using System.Runtime.InteropServices;

namespace TextPipeline.Core.IO;

/// <summary>Hashes in ascending order in a temporary file, with the first hash of each page and a filter in memory: 1.3 bytes for each.</summary>
internal sealed class SortedHashRun : IDisposable
{
    private const int HashBytes = 16;
    private const int HashesPerPage = 256;
    private readonly FileStream _file;
    private readonly List<UInt128> _firsts = [];
    private readonly UInt128[] _page = new UInt128[HashesPerPage];

    private readonly HashFilter _filter;

    private SortedHashRun(long count)
    {
        _filter = new HashFilter(count);
        _file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"textpipeline-{Guid.NewGuid():N}.ids"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.DeleteOnClose);
    }

    public long Count { get; private set; }

    public static SortedHashRun Write(ReadOnlySpan<UInt128> sorted)
    {
        var run = new SortedHashRun(sorted.Length);
        foreach (UInt128 hash in sorted)
        {
            run.Append(hash);
        }

        run._file.Flush();
        return run;
    }

    /// <summary>Joins two runs into a new one and disposes them.</summary>
    public static SortedHashRun Merge(SortedHashRun a, SortedHashRun b)
    {
        var merged = new SortedHashRun(a.Count + b.Count);
        using IEnumerator<UInt128> left = a.Read().GetEnumerator(), right = b.Read().GetEnumerator();
        bool hasLeft = left.MoveNext(), hasRight = right.MoveNext();
        while (hasLeft || hasRight)
        {
            if (hasLeft && (!hasRight || left.Current < right.Current))
            {
                merged.Append(left.Current);
                hasLeft = left.MoveNext();
            }
            else
            {
                merged.Append(right.Current);
                hasRight = right.MoveNext();
            }
        }

        merged._file.Flush();
        a.Dispose();
        b.Dispose();
        return merged;
    }

    public bool Contains(UInt128 hash)
    {
        if (!_filter.MayContain(hash))
        {
            return false;
        }

        int page = _firsts.BinarySearch(hash);
        if (page >= 0)
        {
            return true;
        }

        page = ~page - 1;
        return page >= 0 && ReadPage(page).BinarySearch(hash) >= 0;
    }

    private void Append(UInt128 hash)
    {
        if (Count++ % HashesPerPage == 0)
        {
            _firsts.Add(hash);
        }

        _filter.Add(hash);
        _file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in hash)));
    }

    private IEnumerable<UInt128> Read()
    {
        for (int page = 0; page < _firsts.Count; page++)
        {
            int count = ReadPage(page).Length;
            for (int i = 0; i < count; i++)
            {
                yield return _page[i];
            }
        }
    }

    private ReadOnlySpan<UInt128> ReadPage(int page)
    {
        int bytes = 0, wanted = HashesPerPage * HashBytes;
        Span<byte> target = MemoryMarshal.AsBytes(_page.AsSpan());
        while (bytes < wanted)
        {
            int read = RandomAccess.Read(_file.SafeFileHandle, target[bytes..], ((long)page * wanted) + bytes);
            if (read == 0)
            {
                break;
            }

            bytes += read;
        }

        return _page.AsSpan(0, bytes / HashBytes);
    }

    public void Dispose() => _file.Dispose();
}
