using TextPipeline.Plugins.Summary.Methods.Linear;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>Learns weights from examples.</summary>
internal static class Learner
{
    private const double LeadBias = 8;

    // How far coordinate ascent moves the order that least squares and rules give: its largest weight, in words.
    private const double ClimbedWeight = 12;
    private const int Decimals = 4;

    /// <summary>Weights of features, and rules for what they leave over.</summary>
    /// <remarks>
    /// Two weighings are added that err in different ways: least squares with rules fits each sentence by itself, coordinate ascent whole summaries.
    /// </remarks>
    public static LinearWeights Learn(List<Example> examples)
    {
        double[] weights = LeastSquares.Fit(examples);
        List<RuleTree> rules = RuleTrainer.Fit(examples, weights);
        return new LinearWeights([.. weights.Zip(Climbed(examples).Values.ToArray(), (fitted, climbed) => Math.Round(fitted + (ClimbedWeight * climbed), Decimals))], rules);
    }

    /// <summary>Weights of features alone, by coordinate ascent; the largest is 1.</summary>
    public static LinearWeights Climbed(List<Example> examples)
    {
        double[] weights = CoordinateAscent.Climb(examples, LeastSquares.Fit(examples));
        double scale = weights.Max(Math.Abs);
        return new LinearWeights([.. weights.Select(weight => Math.Round(weight / scale, Decimals))], []);
    }

    /// <summary>The weights with a slope over the first places that outweighs the rest, for languages without training data: there the lead is safe.</summary>
    public static LinearWeights TowardsLead(LinearWeights weights)
    {
        double[] bent = weights.Values.ToArray();
        double unit = LeadBias * bent.Max(Math.Abs);
        for (int place = 0; place <= (int)LinearFeature.Position9To14; place++)
        {
            bent[place] += unit * (1 - (place / 8.0));
        }

        return new LinearWeights(bent, []);
    }
}
