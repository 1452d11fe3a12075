namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>Finds numbers by a hash of what they stand for; several may have one hash. Four bytes a place; what they stand for is kept elsewhere.</summary>
/// <param name="hashOf">The hash of what a number stands for.</param>
internal sealed class NumberTable(Func<int, ulong> hashOf)
{
    private const int LeastPlaces = 64;

    // Number + 1; 0 where the place is free. At most three quarters are taken.
    private int[] _places = new int[LeastPlaces];
    private int _count;

    /// <summary>Adds a number, behind those with the same hash.</summary>
    public void Add(int number)
    {
        if ((_count + 1) * 4L > _places.Length * 3L)
        {
            Grow();
        }

        Place(number);
        _count++;
    }

    /// <summary>The first place to look at for a hash.</summary>
    public int Start(ulong hash) => (int)(hash & (uint)(_places.Length - 1));

    /// <summary>The number in a place, or -1 where the place is free and the search ends.</summary>
    public int At(int place) => _places[place] - 1;

    /// <summary>The place behind another.</summary>
    public int Next(int place) => (place + 1) & (_places.Length - 1);

    private void Place(int number)
    {
        int place = Start(hashOf(number));
        while (_places[place] != 0)
        {
            place = Next(place);
        }

        _places[place] = number + 1;
    }

    private void Grow()
    {
        int[] before = _places;
        _places = new int[checked(before.Length * 2)];

        // From a free place on, so that those with one hash keep their order.
        int free = Array.IndexOf(before, 0);
        for (int i = 1; i <= before.Length; i++)
        {
            int taken = before[(free + i) & (before.Length - 1)];
            if (taken != 0)
            {
                Place(taken - 1);
            }
        }
    }
}
