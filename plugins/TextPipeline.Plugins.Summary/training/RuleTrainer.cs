using TextPipeline.Plugins.Summary.Methods.Linear;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>Learns rules for what the weighted sum of features leaves over of each sentence's worth.</summary>
/// <remarks>
/// Least-squares boosting (Friedman, "Greedy function approximation: a gradient boosting machine", 2001) with symmetric trees, one test a level for all
/// branches (Prokhorenkova et al., CatBoost, 2018). No random numbers: the same data give the same rules.
/// </remarks>
internal sealed class RuleTrainer
{
    private const int Trees = 300;
    private const int Tests = 4;
    private const double Rate = 0.07;

    // Examples that a leaf is thought to have seen besides its own, each with nothing left over.
    private const double Prior = 20;

    private readonly FeatureBins[] _bins;
    private readonly double[] _rest;
    private readonly int[] _leafOf;

    private RuleTrainer(List<Example> examples, double[] weights)
    {
        var linear = new LinearWeights(weights, []);
        (Example Example, int Sentence)[] rows = [.. examples.SelectMany(example => Enumerable.Range(0, example.Text.Sentences.Length).Select(i => (example, i)))];
        _rest = [.. rows.Select(row => row.Example.Worth(row.Sentence) - linear.Score(row.Example.FeaturesOf(row.Sentence)))];
        double mean = _rest.Sum() / _rest.Length;
        for (int i = 0; i < _rest.Length; i++)
        {
            _rest[i] -= mean;
        }

        _bins = [.. Enumerable.Range(0, LinearFeatures.Count).Select(f => new FeatureBins([.. rows.Select(row => row.Example.FeaturesOf(row.Sentence)[f])]))];
        _leafOf = new int[rows.Length];
    }

    /// <param name="examples">What to learn from.</param>
    /// <param name="weights">One a feature.</param>
    public static List<RuleTree> Fit(List<Example> examples, double[] weights)
    {
        var trainer = new RuleTrainer(examples, weights);
        return [.. Enumerable.Range(0, Trees).Select(_ => trainer.Grow())];
    }

    private RuleTree Grow()
    {
        Array.Clear(_leafOf);
        var tests = new List<(LinearFeature, double)>();
        for (int level = 0; level < Tests; level++)
        {
            (int feature, int cut) = BestTest(1 << level);
            tests.Add(((LinearFeature)feature, _bins[feature].Cuts[cut]));
            for (int i = 0; i < _leafOf.Length; i++)
            {
                _leafOf[i] = (2 * _leafOf[i]) + (_bins[feature].Bins[i] > cut ? 1 : 0);
            }
        }

        (double[] sums, double[] counts) = (new double[1 << Tests], new double[1 << Tests]);
        for (int i = 0; i < _leafOf.Length; i++)
        {
            sums[_leafOf[i]] += _rest[i];
            counts[_leafOf[i]]++;
        }

        double[] leaves = [.. sums.Zip(counts, (sum, count) => Math.Round(Rate * sum / (count + Prior), 3))];
        for (int i = 0; i < _rest.Length; i++)
        {
            _rest[i] -= leaves[_leafOf[i]];
        }

        return new RuleTree(tests, leaves);
    }

    // Each feature's gain is summed by one thread in one order, so that the number of threads changes nothing.
    private (int Feature, int Cut) BestTest(int leaves)
    {
        var best = new (double Gain, int Cut)[_bins.Length];
        Parallel.For(0, _bins.Length, feature => best[feature] = BestCut(_bins[feature], leaves));
        int chosen = 0;
        for (int feature = 1; feature < best.Length; feature++)
        {
            chosen = best[feature].Gain > best[chosen].Gain ? feature : chosen;
        }

        return (chosen, best[chosen].Cut);
    }

    private (double Gain, int Cut) BestCut(FeatureBins feature, int leaves)
    {
        int width = feature.Cuts.Length + 1;
        (double[] sums, double[] counts) = (new double[leaves * width], new double[leaves * width]);
        for (int i = 0; i < _rest.Length; i++)
        {
            int cell = (_leafOf[i] * width) + feature.Bins[i];
            sums[cell] += _rest[i];
            counts[cell]++;
        }

        var gains = new double[feature.Cuts.Length];
        for (int leaf = 0; leaf < leaves; leaf++)
        {
            ReadOnlySpan<double> sum = sums.AsSpan(leaf * width, width), count = counts.AsSpan(leaf * width, width);
            double allSum = 0, allCount = 0, lowSum = 0, lowCount = 0;
            for (int bin = 0; bin < width; bin++)
            {
                allSum += sum[bin];
                allCount += count[bin];
            }

            for (int cut = 0; cut < gains.Length; cut++)
            {
                lowSum += sum[cut];
                lowCount += count[cut];
                gains[cut] += (lowSum * lowSum / (lowCount + Prior)) + ((allSum - lowSum) * (allSum - lowSum) / (allCount - lowCount + Prior));
            }
        }

        int best = 0;
        for (int cut = 1; cut < gains.Length; cut++)
        {
            best = gains[cut] > gains[best] ? cut : best;
        }

        return gains.Length == 0 ? (-1, 0) : (gains[best], best);
    }
}
