namespace TextPipeline.Plugins.Cleaning.StripAds.Pages.Training;

/// <summary>Learns a <see cref="LineModel"/> from labelled lines by gradient boosting on the log loss.</summary>
/// <remarks>Deterministic: one thread, a fixed order of sums, and ties go to the first feature.</remarks>
internal sealed class LineModelTrainer
{
    private readonly byte[] _features;
    private readonly int _count;
    private readonly bool[] _labels;
    private readonly float[] _weights;
    private readonly double[] _scores;
    private readonly double[] _gradients;
    private readonly double[] _hessians;
    private readonly int[] _leafOf;

    /// <summary>Takes the examples.</summary>
    /// <param name="features"><see cref="LineFeatures.Count"/> values for each example.</param>
    /// <param name="labels">True for a line of the text.</param>
    /// <param name="weights">How much each example counts.</param>
    public LineModelTrainer(byte[] features, bool[] labels, float[] weights)
    {
        _features = features;
        _labels = labels;
        _weights = weights;
        _count = labels.Length;
        _scores = new double[_count];
        _gradients = new double[_count];
        _hessians = new double[_count];
        _leafOf = new int[_count];
    }

    /// <summary>Learns a model.</summary>
    /// <param name="trees">How many trees.</param>
    /// <param name="rate">Learning rate, 0 to 1.</param>
    /// <param name="shrinkage">Prior weight of an empty leaf (L2 regularization).</param>
    public LineModel Train(int trees, double rate, double shrinkage)
    {
        var tests = new List<byte>();
        var leaves = new List<short>();
        double bias = StartScore();
        Array.Fill(_scores, bias);
        for (int tree = 0; tree < trees; tree++)
        {
            ComputeGradients();
            (byte[] features, byte[] thresholds) = GrowTree(shrinkage);
            tests.AddRange(features);
            tests.AddRange(thresholds);
            leaves.AddRange(SetLeaves(rate, shrinkage));
        }

        return new LineModel((int)Math.Round(bias * LineModel.Scale), [.. tests], [.. leaves]);
    }

    private double StartScore()
    {
        double kept = 0, all = 0;
        for (int i = 0; i < _count; i++)
        {
            kept += _labels[i] ? _weights[i] : 0;
            all += _weights[i];
        }

        return Math.Log(kept / (all - kept));
    }

    private void ComputeGradients()
    {
        for (int i = 0; i < _count; i++)
        {
            double probability = 1 / (1 + Math.Exp(-_scores[i]));
            _gradients[i] = _weights[i] * ((_labels[i] ? 1 : 0) - probability);
            _hessians[i] = _weights[i] * Math.Max(probability * (1 - probability), 1e-6);
        }
    }

    private (byte[] Features, byte[] Thresholds) GrowTree(double shrinkage)
    {
        var features = new byte[LineModel.Depth];
        var thresholds = new byte[LineModel.Depth];
        Array.Clear(_leafOf);
        for (int level = 0; level < LineModel.Depth; level++)
        {
            (features[level], thresholds[level]) = BestSplit(1 << level, shrinkage);
            for (int i = 0; i < _count; i++)
            {
                _leafOf[i] = (_leafOf[i] << 1) | (_features[(i * LineFeatures.Count) + features[level]] >= thresholds[level] ? 1 : 0);
            }
        }

        return (features, thresholds);
    }

    private (byte Feature, byte Threshold) BestSplit(int leaves, double shrinkage)
    {
        const int Levels = LineFeatures.Levels;
        var gradients = new double[LineFeatures.Count * leaves * Levels];
        var hessians = new double[gradients.Length];
        for (int i = 0; i < _count; i++)
        {
            int leaf = _leafOf[i] * Levels;
            ReadOnlySpan<byte> row = _features.AsSpan(i * LineFeatures.Count, LineFeatures.Count);
            for (int feature = 0; feature < row.Length; feature++)
            {
                int cell = (feature * leaves * Levels) + leaf + row[feature];
                gradients[cell] += _gradients[i];
                hessians[cell] += _hessians[i];
            }
        }

        (byte feature, byte threshold) best = (0, 1);
        double bestGain = double.NegativeInfinity;
        Span<double> gains = stackalloc double[Levels];
        for (int feature = 0; feature < LineFeatures.Count; feature++)
        {
            gains.Clear();
            for (int leaf = 0; leaf < leaves; leaf++)
            {
                int at = ((feature * leaves) + leaf) * Levels;
                AddGains(gradients.AsSpan(at, Levels), hessians.AsSpan(at, Levels), gains, shrinkage);
            }

            for (int threshold = 1; threshold < Levels; threshold++)
            {
                if (gains[threshold] > bestGain)
                {
                    bestGain = gains[threshold];
                    best = ((byte)feature, (byte)threshold);
                }
            }
        }

        return best;
    }

    private static void AddGains(ReadOnlySpan<double> gradients, ReadOnlySpan<double> hessians, Span<double> gains, double shrinkage)
    {
        double gradient = 0, hessian = 0;
        for (int level = 0; level < gradients.Length; level++)
        {
            gradient += gradients[level];
            hessian += hessians[level];
        }

        double below = 0, belowHessian = 0;
        for (int threshold = 1; threshold < gradients.Length; threshold++)
        {
            below += gradients[threshold - 1];
            belowHessian += hessians[threshold - 1];
            double above = gradient - below, aboveHessian = hessian - belowHessian;
            gains[threshold] += (below * below / (belowHessian + shrinkage)) + (above * above / (aboveHessian + shrinkage));
        }
    }

    private short[] SetLeaves(double rate, double shrinkage)
    {
        var gradients = new double[LineModel.Leaves];
        var hessians = new double[LineModel.Leaves];
        for (int i = 0; i < _count; i++)
        {
            gradients[_leafOf[i]] += _gradients[i];
            hessians[_leafOf[i]] += _hessians[i];
        }

        var leaves = new short[LineModel.Leaves];
        for (int leaf = 0; leaf < leaves.Length; leaf++)
        {
            double value = rate * gradients[leaf] / (hessians[leaf] + shrinkage);
            leaves[leaf] = (short)Math.Clamp(Math.Round(value * LineModel.Scale), short.MinValue, short.MaxValue);
        }

        for (int i = 0; i < _count; i++)
        {
            _scores[i] += leaves[_leafOf[i]] / (double)LineModel.Scale;
        }

        return leaves;
    }
}
