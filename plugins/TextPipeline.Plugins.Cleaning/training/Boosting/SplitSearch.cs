namespace TextPipeline.Plugins.Cleaning.Training.Boosting;

/// <summary>Finds the test that parts the leaves of a symmetric tree best: the one with the largest sum of gains over all leaves.</summary>
internal sealed class SplitSearch(FeatureBins[] features, double[] gradients, double[] hessians, byte[] leafOf, int level, double leafPenalty)
{
    private readonly int _leaves = 1 << level;

    /// <summary>Finds it.</summary>
    /// <param name="sample">The examples to judge by.</param>
    /// <param name="asked">The features to choose from.</param>
    /// <returns>The feature, and the last bin of those for which the test fails.</returns>
    public (int Feature, int Bin) Best(int[] sample, int[] asked)
    {
        (int Feature, int Bin) best = (asked[0], 0);
        double bestGain = double.NegativeInfinity;
        foreach (int feature in asked)
        {
            int bins = features[feature].Count;
            double[] gains = Gains(sample, features[feature].Bins, bins);
            for (int bin = 0; bin < bins - 1; bin++)
            {
                if (gains[bin] > bestGain)
                {
                    (best, bestGain) = ((feature, bin), gains[bin]);
                }
            }
        }

        return best;
    }

    private double[] Gains(int[] sample, byte[] binOf, int bins)
    {
        var sums = new (double Gradient, double Hessian)[_leaves * bins];
        foreach (int i in sample)
        {
            ref (double Gradient, double Hessian) cell = ref sums[(leafOf[i] * bins) + binOf[i]];
            cell.Gradient += gradients[i];
            cell.Hessian += hessians[i];
        }

        var gains = new double[bins];
        for (int leaf = 0; leaf < _leaves; leaf++)
        {
            AddGains(sums.AsSpan(leaf * bins, bins), gains);
        }

        return gains;
    }

    private void AddGains(ReadOnlySpan<(double Gradient, double Hessian)> cells, double[] gains)
    {
        double gradient = 0, hessian = 0;
        foreach ((double cellGradient, double cellHessian) in cells)
        {
            gradient += cellGradient;
            hessian += cellHessian;
        }

        double below = 0, belowHessian = 0;
        for (int bin = 0; bin < cells.Length - 1; bin++)
        {
            below += cells[bin].Gradient;
            belowHessian += cells[bin].Hessian;
            double above = gradient - below, aboveHessian = hessian - belowHessian;
            gains[bin] += (below * below / (belowHessian + leafPenalty)) + (above * above / (aboveHessian + leafPenalty));
        }
    }
}
