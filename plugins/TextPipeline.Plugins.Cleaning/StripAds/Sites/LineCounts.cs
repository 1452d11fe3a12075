namespace TextPipeline.Plugins.Cleaning.StripAds.Sites;

/// <summary>Counts by line, in one array with open addressing: 20 to 27 bytes a line in memory.</summary>
/// <remarks>Safe for concurrent reading once nothing is added any more.</remarks>
internal sealed class LineCounts
{
    private const int LeastCapacity = 64;

    // A line stands at the place that its number, as a fraction, points to, or at the next free one.
    private LineCount[] _places = new LineCount[LeastCapacity];

    public int Count { get; private set; }

    public void Add(LineCount count)
    {
        ref LineCount place = ref PlaceOf(count.Line);
        if (place.Line != 0)
        {
            place = place.With(count);
            return;
        }

        place = count;
        Count++;
        if (Count > _places.Length / 5 * 4)
        {
            Grow();
        }
    }

    public void Add(LineCounts other)
    {
        foreach (LineCount count in other._places)
        {
            if (count.Line != 0)
            {
                Add(count);
            }
        }
    }

    /// <summary>The count of a line; no documents where it was never seen.</summary>
    public LineCount Find(ulong line) => PlaceOf(line);

    /// <summary>Every count, by ascending number: whatever the order in which lines were added.</summary>
    public LineCount[] Sorted()
    {
        LineCount[] counts = Array.FindAll(_places, count => count.Line != 0);
        Array.Sort(counts, static (one, other) => one.Line.CompareTo(other.Line));
        return counts;
    }

    private ref LineCount PlaceOf(ulong line)
    {
        int place = (int)Math.BigMul(line, (ulong)_places.Length, out _);
        while (_places[place].Line != 0 && _places[place].Line != line)
        {
            place = place + 1 == _places.Length ? 0 : place + 1;
        }

        return ref _places[place];
    }

    private void Grow()
    {
        LineCount[] before = _places;
        _places = new LineCount[checked((int)(before.Length * 4L / 3))];
        foreach (LineCount count in before)
        {
            if (count.Line != 0)
            {
                PlaceOf(count.Line) = count;
            }
        }
    }
}
