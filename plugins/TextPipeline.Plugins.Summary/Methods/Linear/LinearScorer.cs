using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods.Linear;

/// <summary>A weighted sum of features and of rules over them: place, length, quotation marks, openings, neighbours, and words shared with the text.</summary>
/// <remarks>
/// The features follow Edmundson, "New Methods in Automatic Extracting", JACM 16 (1969); the rules, conjunctions of tests that enter the sum as features do,
/// follow Friedman and Popescu, "Predictive Learning via Rule Ensembles", Annals of Applied Statistics 2 (2008). Weights are learned, see training/README.md.
/// </remarks>
internal sealed class LinearScorer(LinearWeightsByLanguage weights) : ISentenceScorer
{
    public void Score(AnalyzedText text, Span<double> scores)
    {
        LinearWeights weighing = weights.For(text.Language);
        FeatureTable features = FeatureTable.Of(text);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = weighing.Score(features[i]);
        }
    }
}
