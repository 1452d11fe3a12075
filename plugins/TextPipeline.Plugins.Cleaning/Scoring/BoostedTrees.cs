using System.Numerics;

namespace TextPipeline.Plugins.Cleaning.Scoring;

/// <summary>Scores examples by a sum of small decision trees over whole numbers. The trees are symmetric: one test a level, the same for every branch.</summary>
/// <remarks>
/// Immutable and safe for concurrent use. Weights and features are whole numbers, so a score is the same on every machine. Source of the method: Friedman,
/// Greedy function approximation: a gradient boosting machine (2001), with symmetric ("oblivious") trees as in Prokhorenkova et al., CatBoost (2018): the
/// leaf's number is the outcome of its tests, so a tree needs no jumps and many examples are scored at once.
/// </remarks>
internal sealed class BoostedTrees
{
    /// <summary>What a score of one in natural log-odds is in whole numbers.</summary>
    public const int Scale = 1000;

    /// <summary>The most levels of a tree.</summary>
    public const int MostDepth = 8;

    private readonly int _bias;
    private readonly short[] _features;
    private readonly short[] _thresholds;
    private readonly int[] _leaves;

    /// <summary>Makes a model.</summary>
    /// <param name="names">What each feature is called.</param>
    /// <param name="depth">Tests in each tree.</param>
    /// <param name="bias">The score of an example that no tree says anything about.</param>
    /// <param name="features">The number of the feature of each test, tree after tree.</param>
    /// <param name="thresholds">The greatest value with which each test fails.</param>
    /// <param name="leaves">2 to the power of <paramref name="depth"/> for each tree; the outcome of the first test is the highest bit of a leaf's number.</param>
    public BoostedTrees(IReadOnlyList<string> names, int depth, int bias, short[] features, short[] thresholds, int[] leaves)
    {
        Names = names;
        Depth = depth;
        _bias = bias;
        _features = features;
        _thresholds = thresholds;
        _leaves = leaves;
    }

    public IReadOnlyList<string> Names { get; }

    public int Depth { get; }

    public int Bias => _bias;

    public int TreeCount => _features.Length / Depth;

    /// <summary>Tests of a tree as feature and threshold, and its leaves.</summary>
    public (ReadOnlyMemory<short> Features, ReadOnlyMemory<short> Thresholds, ReadOnlyMemory<int> Leaves) TreeAt(int index) => (
        _features.AsMemory(index * Depth, Depth), _thresholds.AsMemory(index * Depth, Depth), _leaves.AsMemory(index << Depth, 1 << Depth));

    /// <summary>Scores one example.</summary>
    /// <param name="values">A value for each of <see cref="Names"/>.</param>
    /// <returns>Log-odds times <see cref="Scale"/>.</returns>
    public int Score(ReadOnlySpan<short> values)
    {
        int score = _bias;
        for (int tree = 0; tree < TreeCount; tree++)
        {
            score += _leaves[(tree << Depth) + LeafOf(tree, values)];
        }

        return score;
    }

    /// <summary>Scores many examples at once, many times faster than one by one and with the same result.</summary>
    /// <param name="block">Their values.</param>
    /// <param name="scores">A score for each, to be written.</param>
    public void Score(FeatureBlock block, Span<int> scores)
    {
        Span<short> leaves = stackalloc short[Vector<short>.Count];
        for (int first = 0; first < scores.Length; first += Vector<short>.Count)
        {
            Span<int> part = scores[first..Math.Min(scores.Length, first + Vector<short>.Count)];
            part.Fill(_bias);
            for (int tree = 0; tree < TreeCount; tree++)
            {
                Vector<short> leaf = Vector<short>.Zero;
                for (int test = tree * Depth; test < (tree + 1) * Depth; test++)
                {
                    // A comparison that holds is minus one in every bit.
                    leaf = leaf + leaf - Vector.GreaterThan(block.Load(_features[test], first), new Vector<short>(_thresholds[test]));
                }

                leaf.CopyTo(leaves);
                ReadOnlySpan<int> values = _leaves.AsSpan(tree << Depth, 1 << Depth);
                for (int i = 0; i < part.Length; i++)
                {
                    part[i] += values[leaves[i]];
                }
            }
        }
    }

    /// <summary>Says which features made a score what it is.</summary>
    /// <param name="values">The example.</param>
    /// <param name="count">The most features to name.</param>
    /// <returns>Those with the largest contributions either way, largest first.</returns>
    /// <remarks>
    /// Source: Saabas, Interpreting random forests (2014): a test contributes the change that its outcome makes to the mean of the leaves that are left. Every
    /// leaf counts alike, so that a model needs no statistics of what it was trained on; contributions and the mean of all leaves add up to the score.
    /// </remarks>
    public IReadOnlyList<FeatureContribution> Explain(ReadOnlySpan<short> values, int count)
    {
        // Scaled by the number of leaves, so that means are whole numbers too.
        long[] contributions = new long[Names.Count];
        for (int tree = 0; tree < TreeCount; tree++)
        {
            int leaf = LeafOf(tree, values);
            long before = Sum(tree, 0, 1 << Depth);
            for (int level = 0; level < Depth; level++)
            {
                int width = 1 << (Depth - level - 1);
                long after = Sum(tree, leaf & -width, width) << (level + 1);
                contributions[_features[(tree * Depth) + level]] += after - before;
                before = after;
            }
        }

        var all = new List<FeatureContribution>();
        for (int feature = 0; feature < contributions.Length; feature++)
        {
            int contribution = (int)(contributions[feature] >> Depth);
            if (contribution != 0)
            {
                all.Add(new FeatureContribution(Names[feature], values[feature], contribution));
            }
        }

        // The sort is stable, so equal contributions keep the order of the features.
        return [.. all.OrderByDescending(contribution => Math.Abs(contribution.Contribution)).Take(count)];
    }

    private int LeafOf(int tree, ReadOnlySpan<short> values)
    {
        int leaf = 0;
        for (int test = tree * Depth; test < (tree + 1) * Depth; test++)
        {
            leaf = (leaf << 1) | (values[_features[test]] > _thresholds[test] ? 1 : 0);
        }

        return leaf;
    }

    private long Sum(int tree, int first, int count)
    {
        long sum = 0;
        foreach (int leaf in _leaves.AsSpan((tree << Depth) + first, count))
        {
            sum += leaf;
        }

        return sum;
    }
}
