namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>Rules with one set of tests: each outcome of all the tests is a rule with a weight of its own.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class RuleTree
{
    /// <summary>The most tests of a tree.</summary>
    public const int MostTests = 8;

    private readonly (LinearFeature Feature, double Threshold)[] _tests;
    private readonly double[] _weights;

    /// <param name="tests">Each holds where the feature is above the threshold.</param>
    /// <param name="weights">2 to the power of the number of tests; the outcome of the first test is the highest bit of a weight's number.</param>
    public RuleTree(IEnumerable<(LinearFeature Feature, double Threshold)> tests, IEnumerable<double> weights)
    {
        _tests = [.. tests];
        _weights = [.. weights];
    }

    public IReadOnlyList<(LinearFeature Feature, double Threshold)> Tests => _tests;

    public IReadOnlyList<double> Weights => _weights;

    /// <summary>The weight of the one rule that holds for a sentence.</summary>
    /// <param name="values">One value a feature.</param>
    public double WeightFor(ReadOnlySpan<double> values)
    {
        int outcome = 0;
        foreach ((LinearFeature feature, double threshold) in _tests)
        {
            outcome = (outcome << 1) | (values[(int)feature] > threshold ? 1 : 0);
        }

        return _weights[outcome];
    }
}
