namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>Numbers the distinct words of one document in the order in which they first occur.</summary>
/// <remarks>An open-addressing table over <see cref="WordHash"/>: no string is made for a word.</remarks>
internal sealed class Vocabulary
{
    private ulong[] _hashes = new ulong[512];
    private int[] _numbers = new int[512];

    /// <summary>How many distinct words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a word, a new one where it was not seen before.</summary>
    public int Add(ulong hash)
    {
        int slot = Find(hash);
        if (_numbers[slot] > 0)
        {
            return _numbers[slot] - 1;
        }

        _hashes[slot] = hash;
        _numbers[slot] = ++Count;
        if (Count * 2 > _numbers.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>The number of a word, or -1 where it was not seen.</summary>
    public int IndexOf(ulong hash) => _numbers[Find(hash)] - 1;

    // FNV's low bits are weaker than its high ones; the multiplication spreads them.
    private int Find(ulong hash)
    {
        int mask = _numbers.Length - 1;
        int slot = (int)((hash * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (_numbers[slot] > 0 && _hashes[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        (ulong[] hashes, int[] numbers) = (_hashes, _numbers);
        _hashes = new ulong[hashes.Length * 2];
        _numbers = new int[numbers.Length * 2];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] > 0)
            {
                int slot = Find(hashes[i]);
                (_hashes[slot], _numbers[slot]) = (hashes[i], numbers[i]);
            }
        }
    }
}
