namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>Myers' greedy algorithm for the shortest edit script, up to a number of differences.</summary>
internal readonly ref struct GreedyScript
{
    // Farther than any path reaches, so that a neighbour that does not exist is never the better one.
    private const int Nowhere = int.MinValue / 2;

    private readonly ReadOnlySpan<int> _before;
    private readonly ReadOnlySpan<int> _after;

    public GreedyScript(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>Marks what is removed and inserted; false, with nothing marked, where that takes more than <paramref name="most"/> differences.</summary>
    public bool TryMark(int most, Span<bool> removed, Span<bool> inserted)
    {
        // reached[d][k + d]: how far into the first sequence d differences come on diagonal k (place in the first minus place in the second).
        var reached = new List<int[]>();
        for (int d = 0; d <= Math.Min(most, _before.Length + _after.Length); d++)
        {
            int[] row = new int[(2 * d) + 1];
            Array.Fill(row, Nowhere);
            for (int k = -d; k <= d; k += 2)
            {
                int x = d == 0 ? 0 : Math.Max(Down(reached[d - 1], d - 1, k), Right(reached[d - 1], d - 1, k));
                if (x < 0)
                {
                    continue;
                }

                int y = x - k;
                x += _before[x..].CommonPrefixLength(_after[y..]);
                row[k + d] = x;
                if (x == _before.Length && x - k == _after.Length)
                {
                    reached.Add(row);
                    Trace(reached, k, removed, inserted);
                    return true;
                }
            }

            reached.Add(row);
        }

        return false;
    }

    // Where an insertion leads on diagonal k.
    private int Down(int[] row, int d, int k)
    {
        int x = At(row, d, k + 1);
        return x >= 0 && x - k <= _after.Length ? x : Nowhere;
    }

    // Where a removal leads on diagonal k.
    private int Right(int[] row, int d, int k)
    {
        int x = At(row, d, k - 1) + 1;
        return x > 0 && x <= _before.Length && x - k >= 0 ? x : Nowhere;
    }

    private static int At(int[] row, int d, int k) => k < -d || k > d ? Nowhere : row[k + d];

    private void Trace(List<int[]> reached, int k, Span<bool> removed, Span<bool> inserted)
    {
        for (int d = reached.Count - 1; d > 0; d--)
        {
            int down = Down(reached[d - 1], d - 1, k), right = Right(reached[d - 1], d - 1, k);
            if (right >= down)
            {
                removed[right - 1] = true;
                k--;
            }
            else
            {
                inserted[down - k - 1] = true;
                k++;
            }
        }
    }
}
