using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>A weighted sum of <see cref="LinearFeature"/>: place, length, quotation marks, openings, and words shared with the rest of the text.</summary>
/// <remarks>The features follow Edmundson, "New Methods in Automatic Extracting", JACM 16 (1969); the weights are learned, see training/README.md.</remarks>
internal sealed class LinearScorer(LinearWeightsByLanguage weights) : ISentenceScorer
{
    public void Score(AnalyzedText text, Span<double> scores)
    {
        var features = new LinearFeatures(text);
        Span<double> values = stackalloc double[LinearFeatures.Count];
        ReadOnlySpan<double> weighing = weights.For(text.Language).Values;
        for (int i = 0; i < scores.Length; i++)
        {
            features.Fill(i, values);
            double sum = 0;
            for (int feature = 0; feature < values.Length; feature++)
            {
                sum += values[feature] * weighing[feature];
            }

            scores[i] = sum;
        }
    }
}
