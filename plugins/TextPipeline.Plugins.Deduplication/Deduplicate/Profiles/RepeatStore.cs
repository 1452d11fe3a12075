namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>Repeats in twelve bytes each.</summary>
internal sealed class RepeatStore
{
    private const int OfChunk = 4096;
    private readonly List<ulong[]> _keys = [];
    private readonly List<int[]> _numbers = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them, in the order in which they came.</summary>
    public Repeat this[int index] => new(_numbers[index / OfChunk][index % OfChunk], _keys[index / OfChunk][index % OfChunk]);

    /// <summary>Adds one.</summary>
    public void Add(ulong key, int number)
    {
        if (Count % OfChunk == 0)
        {
            _keys.Add(new ulong[OfChunk]);
            _numbers.Add(new int[OfChunk]);
        }

        _keys[^1][Count % OfChunk] = key;
        _numbers[^1][Count % OfChunk] = number;
        Count++;
    }

    /// <summary>All of them by number and key, each once: their order has no meaning, and so it does not tell how a profile was put together.</summary>
    public Repeat[] ToSortedSet()
    {
        var repeats = new Repeat[Count];
        for (int i = 0; i < repeats.Length; i++)
        {
            repeats[i] = this[i];
        }

        Array.Sort(repeats, (a, b) => a.Number != b.Number ? a.Number.CompareTo(b.Number) : a.Key.CompareTo(b.Key));
        int count = 0;
        foreach (Repeat repeat in repeats)
        {
            if (count == 0 || repeats[count - 1] != repeat)
            {
                repeats[count++] = repeat;
            }
        }

        Array.Resize(ref repeats, count);
        return repeats;
    }
}
