using TextPipeline.Plugins.Summary.Methods.Linear;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>Moves the weights of features towards what whole summaries score.</summary>
/// <remarks>
/// Metzler and Croft, "Linear feature-based models for information retrieval" (2007): one weight at a time, in a fixed order, while that raises the
/// measure. It needs no gradient, which ROUGE of a selection does not have, and uses no random numbers.
/// </remarks>
internal static class CoordinateAscent
{
    private const int Rounds = 12;
    private const double LeastGain = 0.02;
    private const double Shrink = 0.6;

    /// <summary>The weights reached from a start.</summary>
    public static double[] Climb(List<Example> examples, double[] start)
    {
        double[] weights = [.. start];
        double best = Value(examples, weights);
        double step = Math.Sqrt(weights.Sum(weight => weight * weight) / (int)LinearFeature.TitleShare);
        for (int round = 1; round <= Rounds; round++)
        {
            double before = best;
            for (int feature = 0; feature < (int)LinearFeature.TitleShare; feature++)
            {
                best = Move(examples, weights, feature, step, best);
            }

            step *= best - before < LeastGain ? Shrink : 1;
        }

        return weights;
    }

    private static double Move(List<Example> examples, double[] weights, int index, double step, double best)
    {
        double old = weights[index];
        foreach (double change in (double[])[step, -step])
        {
            weights[index] = old + change;
            double value = Value(examples, weights);
            if (value > best + 1e-6)
            {
                return value;
            }
        }

        weights[index] = old;
        return best;
    }

    private static double Value(List<Example> examples, double[] weights) => Measure.Rouge1(examples, new LinearWeights(weights, [])).Average();
}
