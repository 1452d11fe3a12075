namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>The difference of two sequences of tokens.</summary>
/// <remarks>
/// Patience diff (Bram Cohen) where tokens occur once on both sides, Myers' greedy algorithm (An O(ND) Difference Algorithm, 1986) between them. Where
/// Myers finds more than <see cref="MostDifferences"/> differences, the rest counts as replaced: so the work grows with the length alone, and what comes
/// out is always a right difference, though not always the smallest.
/// </remarks>
internal sealed class SequenceDiff
{
    private const int MostDifferences = 256;

    // Below this length Myers is cheap, and finds smaller differences than anchors do.
    private const int Short = 64;

    // Each level of anchors reads its range once; the limit keeps that linear.
    private const int MostLevels = 24;

    private readonly int[] _before;
    private readonly int[] _after;
    private readonly bool[] _removed;
    private readonly bool[] _inserted;
    private readonly AnchorSearch _anchors;
    private readonly Stack<(DiffRange Range, int Level)> _open = new();

    private SequenceDiff(int[] before, int[] after, int tokens)
    {
        _before = before;
        _after = after;
        _removed = new bool[before.Length];
        _inserted = new bool[after.Length];
        _anchors = new AnchorSearch(before, after, tokens);
    }

    /// <summary>Where they differ, in order.</summary>
    /// <param name="before">Tokens as numbers from 0.</param>
    /// <param name="after">The same for the other side.</param>
    /// <param name="tokens">How many different numbers there may be.</param>
    public static List<DiffRange> Compute(int[] before, int[] after, int tokens)
    {
        var diff = new SequenceDiff(before, after, tokens);
        diff._open.Push((new DiffRange(0, before.Length, 0, after.Length), 0));
        while (diff._open.TryPop(out (DiffRange Range, int Level) next))
        {
            diff.Compare(next.Range, next.Level);
        }

        return diff.Collect();
    }

    private void Compare(DiffRange range, int level)
    {
        range = Trim(range);
        if (range.BeforeLength == 0 || range.AfterLength == 0)
        {
            Replace(range);
            return;
        }

        if (level < MostLevels && range.BeforeLength + range.AfterLength > Short && _anchors.Find(range) is { Count: > 0 } anchors)
        {
            int before = range.BeforeStart, after = range.AfterStart;
            foreach ((int atBefore, int atAfter) in anchors)
            {
                _open.Push((new DiffRange(before, atBefore - before, after, atAfter - after), level + 1));
                (before, after) = (atBefore + 1, atAfter + 1);
            }

            _open.Push((new DiffRange(before, range.BeforeStart + range.BeforeLength - before, after, range.AfterStart + range.AfterLength - after), level + 1));
            return;
        }

        var script = new GreedyScript(_before.AsSpan(range.BeforeStart, range.BeforeLength), _after.AsSpan(range.AfterStart, range.AfterLength));
        if (!script.TryMark(MostDifferences, _removed.AsSpan(range.BeforeStart, range.BeforeLength), _inserted.AsSpan(range.AfterStart, range.AfterLength)))
        {
            Replace(range);
        }
    }

    private DiffRange Trim(DiffRange range)
    {
        ReadOnlySpan<int> before = _before.AsSpan(range.BeforeStart, range.BeforeLength), after = _after.AsSpan(range.AfterStart, range.AfterLength);
        int prefix = before.CommonPrefixLength(after), suffix = 0;
        int most = Math.Min(before.Length, after.Length) - prefix;
        while (suffix < most && before[^(suffix + 1)] == after[^(suffix + 1)])
        {
            suffix++;
        }

        return new DiffRange(range.BeforeStart + prefix, before.Length - prefix - suffix, range.AfterStart + prefix, after.Length - prefix - suffix);
    }

    private void Replace(DiffRange range)
    {
        _removed.AsSpan(range.BeforeStart, range.BeforeLength).Fill(true);
        _inserted.AsSpan(range.AfterStart, range.AfterLength).Fill(true);
    }

    private List<DiffRange> Collect()
    {
        var ranges = new List<DiffRange>();
        int before = 0, after = 0;
        while (before < _removed.Length || after < _inserted.Length)
        {
            int startBefore = before, startAfter = after;
            while (before < _removed.Length && _removed[before])
            {
                before++;
            }

            while (after < _inserted.Length && _inserted[after])
            {
                after++;
            }

            if (before > startBefore || after > startAfter)
            {
                ranges.Add(new DiffRange(startBefore, before - startBefore, startAfter, after - startAfter));
            }
            else
            {
                before++;
                after++;
            }
        }

        return ranges;
    }
}
