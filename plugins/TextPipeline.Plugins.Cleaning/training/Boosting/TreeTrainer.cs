using TextPipeline.Plugins.Cleaning.Scoring;

namespace TextPipeline.Plugins.Cleaning.Training.Boosting;

/// <summary>Learns <see cref="BoostedTrees"/> by gradient boosting of the logistic loss with second-order leaves.</summary>
/// <remarks>
/// Source of the method: Chen and Guestrin, XGBoost: a scalable tree boosting system (2016), with the symmetric trees of CatBoost. Deterministic: one thread, a
/// fixed order of sums, chance from a seed of the settings, and ties go to the first feature.
/// </remarks>
internal sealed class TreeTrainer
{
    private readonly ExampleSet _examples;
    private readonly TrainingSettings _settings;
    private readonly FeatureBins[] _features;
    private readonly int[] _askable;
    private readonly Random _chance;
    private readonly double[] _scores, _gradients, _hessians;
    private readonly byte[] _leafOf;
    private readonly int[] _groups;

    private TreeTrainer(ExampleSet examples, TrainingSettings settings)
    {
        _examples = examples;
        _settings = settings;
        _chance = new Random(settings.Seed);
        _features = [.. Enumerable.Range(0, examples.Names.Count).Select(feature => FeatureBins.Of(examples, feature, settings.Bins))];
        _askable = [.. Enumerable.Range(0, _features.Length).Where(feature => _features[feature].Count > 1)];
        (_scores, _gradients, _hessians) = (new double[examples.Count], new double[examples.Count], new double[examples.Count]);
        _leafOf = new byte[examples.Count];
        _groups = [.. examples.Groups.Distinct().Order()];
    }

    /// <summary>Learns a model.</summary>
    /// <exception cref="ArgumentException">There are no examples of one of the two kinds, or no feature tells any two examples apart.</exception>
    public static BoostedTrees Train(ExampleSet examples, TrainingSettings settings)
    {
        int kept = Enumerable.Range(0, examples.Count).Count(examples.LabelOf);
        if (kept == 0 || kept == examples.Count)
        {
            throw new ArgumentException("Lines that stay and lines that go are needed, both.", nameof(examples));
        }

        var trainer = new TreeTrainer(examples, settings);
        return trainer._askable.Length == 0 ? throw new ArgumentException("The examples are all alike.", nameof(examples)) : trainer.Train();
    }

    private BoostedTrees Train()
    {
        int bias = StartScore();
        Array.Fill(_scores, bias);
        var features = new List<short>();
        var thresholds = new List<short>();
        var leaves = new List<int>();
        for (int tree = 0; tree < _settings.Trees; tree++)
        {
            ComputeGradients();
            int[] sample = Sample();
            int[] asked = AskedFeatures();
            Array.Clear(_leafOf);
            for (int level = 0; level < _settings.Depth; level++)
            {
                (int feature, int bin) = new SplitSearch(_features, _gradients, _hessians, _leafOf, level, _settings.LeafPenalty).Best(sample, asked);
                byte[] bins = _features[feature].Bins;
                for (int i = 0; i < bins.Length; i++)
                {
                    _leafOf[i] = (byte)((_leafOf[i] << 1) | (bins[i] > bin ? 1 : 0));
                }

                features.Add((short)feature);
                thresholds.Add(_features[feature].ThresholdOf(bin));
            }

            leaves.AddRange(SetLeaves(sample));
        }

        return new BoostedTrees(_examples.Names, _settings.Depth, bias, [.. features], [.. thresholds], [.. leaves]);
    }

    private int StartScore()
    {
        double kept = 0, all = 0;
        for (int i = 0; i < _examples.Count; i++)
        {
            kept += _examples.LabelOf(i) ? _examples.WeightOf(i) : 0;
            all += _examples.WeightOf(i);
        }

        return (int)Math.Round(BoostedTrees.Scale * Math.Log(kept / (all - kept)));
    }

    private void ComputeGradients()
    {
        for (int i = 0; i < _scores.Length; i++)
        {
            double probability = 1 / (1 + Math.Exp(-_scores[i] / BoostedTrees.Scale)), weight = _examples.WeightOf(i);
            _gradients[i] = weight * ((_examples.LabelOf(i) ? 1 : 0) - probability);
            _hessians[i] = weight * Math.Max(probability * (1 - probability), 1e-6);
        }
    }

    /// <summary>The examples of a random part of the groups: lines of one page are too much alike to be drawn one by one.</summary>
    private int[] Sample()
    {
        HashSet<int> drawn = [.. _groups.Where(_ => _chance.NextDouble() < _settings.SampleShare)];
        return drawn.Count == 0 ? [.. Enumerable.Range(0, _scores.Length)] : [.. Enumerable.Range(0, _scores.Length).Where(i => drawn.Contains(_examples.Groups[i]))];
    }

    private int[] AskedFeatures()
    {
        int[] features = [.. _askable];
        _chance.Shuffle(features);
        int[] asked = features[..Math.Max(1, (int)Math.Round(features.Length * _settings.FeatureShare))];
        Array.Sort(asked);
        return asked;
    }

    private int[] SetLeaves(int[] sample)
    {
        var gradients = new double[1 << _settings.Depth];
        var hessians = new double[1 << _settings.Depth];
        foreach (int i in sample)
        {
            gradients[_leafOf[i]] += _gradients[i];
            hessians[_leafOf[i]] += _hessians[i];
        }

        var leaves = new int[gradients.Length];
        for (int leaf = 0; leaf < leaves.Length; leaf++)
        {
            double value = _settings.Rate * gradients[leaf] / (hessians[leaf] + _settings.LeafPenalty);
            leaves[leaf] = (int)Math.Clamp(Math.Round(value * BoostedTrees.Scale), short.MinValue, short.MaxValue);
        }

        for (int i = 0; i < _scores.Length; i++)
        {
            _scores[i] += leaves[_leafOf[i]];
        }

        return leaves;
    }
}
