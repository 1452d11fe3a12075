using System.Globalization;
using TextPipeline.Plugins.Summary.Methods.Linear;
using TextPipeline.Plugins.Summary.Selection;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>Learns weights: least squares on what each sentence alone would score, then coordinate ascent on what whole summaries score.</summary>
/// <remarks>
/// Coordinate ascent on the measure itself follows Metzler and Croft, "Linear feature-based models for information retrieval" (2007). It needs no
/// gradient, which ROUGE of a selection does not have. No random numbers: the same data give the same weights.
/// </remarks>
internal static class Trainer
{
    private const double Ridge = 1;
    private const int Rounds = 25;
    private const double LeastGain = 0.02;
    private const double Shrink = 0.6;
    private const double LeadBias = 8;

    private static readonly SentenceSelector[] Selectors =
    [
        new(new SentenceBudget(3), new SummarizeOptions().MaxRepeated), new(new WordBudget(65), new SummarizeOptions().MaxRepeated),
    ];

    /// <summary>Mean ROUGE-1 F1 of the summaries at 3 sentences and at 65 words, times 100.</summary>
    public static double[] Measure(List<Example> examples, double[] weights)
    {
        var results = new double[examples.Count][];
        Parallel.For(0, examples.Count, e =>
        {
            Span<double> scores = new double[examples[e].Text.Sentences.Length];
            examples[e].Score(weights, scores);
            results[e] = new double[Selectors.Length];
            for (int s = 0; s < Selectors.Length; s++)
            {
                results[e][s] = examples[e].Rouge1(Selectors[s].Select(examples[e].Text, scores));
            }
        });
        return [.. Enumerable.Range(0, Selectors.Length).Select(s => 100 * results.Sum(result => result[s]) / results.Length)];
    }

    /// <summary>Ridge regression of each sentence's own ROUGE-1 on its features.</summary>
    public static double[] LeastSquares(List<Example> examples)
    {
        int size = LinearFeatures.Count + 1;
        var equations = new double[size, size + 1];
        var row = new double[size];
        row[^1] = 1;
        foreach (Example example in examples)
        {
            for (int i = 0; i < example.Text.Sentences.Length; i++)
            {
                example.FeaturesOf(i).CopyTo(row);
                double target = example.Rouge1([i]);
                for (int r = 0; r < size; r++)
                {
                    for (int c = 0; c < size; c++)
                    {
                        equations[r, c] += row[r] * row[c];
                    }

                    equations[r, size] += row[r] * target;
                }
            }
        }

        for (int r = 0; r < size; r++)
        {
            equations[r, r] += Ridge;
        }

        return Solve(equations, size)[..^1];
    }

    /// <summary>Moves one weight at a time, in a fixed order, while that raises the mean of both measures; the step shrinks when a round gains little.</summary>
    public static double[] Climb(List<Example> examples, double[] start, Action<string> report)
    {
        double[] weights = [.. start];
        double best = Measure(examples, weights).Average();
        double step = Math.Sqrt(weights.Sum(weight => weight * weight) / weights.Length);
        for (int round = 1; round <= Rounds; round++)
        {
            double before = best;
            for (int j = 0; j < weights.Length; j++)
            {
                best = Move(examples, weights, j, step, best);
            }

            report(string.Create(CultureInfo.InvariantCulture, $"round {round}: {best:F3}"));
            step *= best - before < LeastGain ? Shrink : 1;
        }

        return weights;
    }

    /// <summary>The weights with a slope over the first places that outweighs the rest, for languages without training data: there the lead is safe.</summary>
    public static double[] TowardsLead(double[] weights)
    {
        double unit = LeadBias * weights.Max(Math.Abs);
        double[] bent = [.. weights];
        for (int place = 0; place <= (int)LinearFeature.Position9To14; place++)
        {
            bent[place] += unit * (1 - (place / 8.0));
        }

        return bent;
    }

    private static double Move(List<Example> examples, double[] weights, int index, double step, double best)
    {
        double old = weights[index];
        foreach (double change in (double[])[step, -step])
        {
            weights[index] = old + change;
            double value = Measure(examples, weights).Average();
            if (value > best + 1e-6)
            {
                return value;
            }
        }

        weights[index] = old;
        return best;
    }

    // Gaussian elimination; the ridge keeps the pivots away from zero.
    private static double[] Solve(double[,] equations, int size)
    {
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int r = pivot + 1; r < size; r++)
            {
                double factor = equations[r, pivot] / equations[pivot, pivot];
                for (int c = pivot; c <= size; c++)
                {
                    equations[r, c] -= factor * equations[pivot, c];
                }
            }
        }

        var solution = new double[size];
        for (int r = size - 1; r >= 0; r--)
        {
            double sum = equations[r, size];
            for (int c = r + 1; c < size; c++)
            {
                sum -= equations[r, c] * solution[c];
            }

            solution[r] = sum / equations[r, r];
        }

        return solution;
    }
}
