namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>Finds the tokens that occur once on each side of a range, in the longest order that both sides have in common.</summary>
internal sealed class AnchorSearch
{
    private readonly int[] _before;
    private readonly int[] _after;

    // By token, for the range at hand alone: how often it occurs, and where last.
    private readonly int[] _countBefore;
    private readonly int[] _countAfter;
    private readonly int[] _place;

    public AnchorSearch(int[] before, int[] after, int tokens)
    {
        _before = before;
        _after = after;
        _countBefore = new int[tokens];
        _countAfter = new int[tokens];
        _place = new int[tokens];
    }

    public List<(int Before, int After)> Find(DiffRange range)
    {
        ReadOnlySpan<int> before = _before.AsSpan(range.BeforeStart, range.BeforeLength), after = _after.AsSpan(range.AfterStart, range.AfterLength);
        foreach (int token in before)
        {
            _countBefore[token]++;
        }

        for (int i = 0; i < after.Length; i++)
        {
            _countAfter[after[i]]++;
            _place[after[i]] = i;
        }

        var unique = new List<(int Before, int After)>();
        for (int i = 0; i < before.Length; i++)
        {
            if (_countBefore[before[i]] == 1 && _countAfter[before[i]] == 1)
            {
                unique.Add((range.BeforeStart + i, range.AfterStart + _place[before[i]]));
            }
        }

        foreach (int token in before)
        {
            _countBefore[token] = 0;
        }

        foreach (int token in after)
        {
            _countAfter[token] = 0;
        }

        return LongestRise(unique);
    }

    // Patience sorting: the last of each pile remembers what lay on the pile before it.
    private static List<(int Before, int After)> LongestRise(List<(int Before, int After)> pairs)
    {
        var tops = new List<int>();
        int[] previous = new int[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            int low = 0, high = tops.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (pairs[tops[middle]].After < pairs[i].After)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            previous[i] = low == 0 ? -1 : tops[low - 1];
            if (low == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[low] = i;
            }
        }

        var rise = new List<(int Before, int After)>(tops.Count);
        for (int i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = previous[i])
        {
            rise.Add(pairs[i]);
        }

        rise.Reverse();
        return rise;
    }
}
