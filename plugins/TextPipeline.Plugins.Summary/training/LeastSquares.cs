using TextPipeline.Plugins.Summary.Methods.Linear;

namespace TextPipeline.Plugins.Summary.Training;

/// <summary>Ridge regression of each sentence's worth on its features, those that are whole numbers left out: only rules test them.</summary>
internal static class LeastSquares
{
    private const double Ridge = 10;
    private const int Features = (int)LinearFeature.TitleShare;
    private const int Constant = Features;
    private const int Size = Features + 1;

    /// <summary>A weight for each feature.</summary>
    public static double[] Fit(List<Example> examples)
    {
        var equations = new double[Size, Size + 1];
        var row = new double[Size];
        row[Constant] = 1;
        foreach (Example example in examples)
        {
            for (int i = 0; i < example.Text.Sentences.Length; i++)
            {
                example.FeaturesOf(i)[..Features].CopyTo(row);
                double target = example.Worth(i);
                for (int r = 0; r < Size; r++)
                {
                    for (int c = 0; c < Size; c++)
                    {
                        equations[r, c] += row[r] * row[c];
                    }

                    equations[r, Size] += row[r] * target;
                }
            }
        }

        for (int r = 0; r < Size; r++)
        {
            equations[r, r] += Ridge;
        }

        double[] weights = new double[LinearFeatures.Count];
        Solve(equations).AsSpan(0, Features).CopyTo(weights);
        return weights;
    }

    // Gaussian elimination; the ridge keeps the pivots away from zero.
    private static double[] Solve(double[,] equations)
    {
        for (int pivot = 0; pivot < Size; pivot++)
        {
            for (int r = pivot + 1; r < Size; r++)
            {
                double factor = equations[r, pivot] / equations[pivot, pivot];
                for (int c = pivot; c <= Size; c++)
                {
                    equations[r, c] -= factor * equations[pivot, c];
                }
            }
        }

        var solution = new double[Size];
        for (int r = Size - 1; r >= 0; r--)
        {
            double sum = equations[r, Size];
            for (int c = r + 1; c < Size; c++)
            {
                sum -= equations[r, c] * solution[c];
            }

            solution[r] = sum / equations[r, r];
        }

        return solution;
    }
}
