using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace TextPipeline.Core.IO;

/// <summary>
/// The identities of a run, to find one that comes twice, in bounded memory: 128-bit hashes (XXH3) in an open table, which is spilled to disk as a sorted
/// run when it is full. Runs of like size are merged, and a filter in memory says of nearly every hash that a run has it not, so that a look-up reads hardly
/// any page. Memory: 2 MB, and 1.3 bytes for each identity beyond the first 65,536. A clash of two hashes is less likely than a broken disk: with a
/// billion documents about 1 in 10^20.
/// </summary>
internal sealed class IdRegistry : IDisposable
{
    private readonly int _limit;
    private readonly List<SortedHashRun> _runs = [];
    private UInt128[] _table = new UInt128[1 << 12];
    private readonly Stream? _log;
    private int _count;

    /// <summary>Makes an empty registry.</summary>
    /// <param name="limit">How many hashes stay in memory; each takes 16 to 64 bytes.</param>
    /// <param name="log">Takes the hash of each identity that is added, 16 bytes, little-endian; null for nothing.</param>
    public IdRegistry(int limit = 1 << 16, Stream? log = null)
    {
        _limit = limit;
        _log = log;
    }

    /// <summary>Adds what an earlier registry logged.</summary>
    /// <param name="log">The log, which is read to its end.</param>
    public void Load(Stream log)
    {
        var page = new UInt128[4096];
        Span<byte> bytes = MemoryMarshal.AsBytes(page.AsSpan());
        while (log.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) is var read and > 0)
        {
            foreach (UInt128 hash in page.AsSpan(0, read / 16))
            {
                Add(BitConverter.IsLittleEndian ? hash : BinaryPrimitives.ReverseEndianness(hash));
            }
        }
    }

    /// <summary>Adds an identity; false where it is there already.</summary>
    public bool Add(string id)
    {
        UInt128 hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(id.AsSpan()));
        hash = hash == UInt128.Zero ? UInt128.One : hash; // zero marks a free place
        if (!Add(hash))
        {
            return false;
        }

        if (_log is not null)
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt128LittleEndian(bytes, hash);
            _log.Write(bytes);
        }

        return true;
    }

    private bool Add(UInt128 hash)
    {
        int place = Find(hash);
        if (_table[place] == hash)
        {
            return false;
        }

        foreach (SortedHashRun run in _runs)
        {
            if (run.Contains(hash))
            {
                return false;
            }
        }

        _table[place] = hash;
        _count++;
        if (_count >= _limit)
        {
            Spill();
        }
        else if (_count > _table.Length / 2)
        {
            Grow();
        }

        return true;
    }

    private int Find(UInt128 hash)
    {
        int mask = _table.Length - 1;
        int place = (int)(ulong)hash & mask;
        while (_table[place] != UInt128.Zero && _table[place] != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        UInt128[] old = _table;
        _table = new UInt128[old.Length * 2];
        foreach (UInt128 hash in old)
        {
            if (hash != UInt128.Zero)
            {
                _table[Find(hash)] = hash;
            }
        }
    }

    private void Spill()
    {
        // Sorted in its place: arrays of this size, made anew each time, would stay in memory for long.
        Array.Sort(_table);
        _runs.Add(SortedHashRun.Write(_table.AsSpan(_table.Length - _count)));
        Array.Clear(_table);
        _count = 0;
        while (_runs.Count > 1 && _runs[^2].Count <= _runs[^1].Count * 2)
        {
            SortedHashRun merged = SortedHashRun.Merge(_runs[^2], _runs[^1]);
            _runs.RemoveRange(_runs.Count - 2, 2);
            _runs.Add(merged);
        }
    }

    public void Dispose() => _runs.ForEach(run => run.Dispose());
}
