using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods.Graph;

/// <summary>Centrality that counts what follows: Zheng and Lapata, "Sentence Centrality Revisited for Unsupervised Summarization" (2019), with tf·idf.</summary>
/// <remarks>A sentence that later ones take up again is a good one; to be like earlier ones speaks against it.</remarks>
internal sealed class PacSumScorer : ISentenceScorer
{
    private const double EarlierWeight = -0.3;
    private const double LaterWeight = 1;

    public void Score(AnalyzedText text, Span<double> scores)
    {
        SentenceGraph graph = SentenceGraph.ByCosine(TermVectors.Of(text), threshold: 0);
        for (int i = 0; i < scores.Length; i++)
        {
            ReadOnlySpan<int> neighbors = graph.NeighborsOf(i);
            ReadOnlySpan<double> weights = graph.WeightsOf(i);
            scores[i] = 0;
            for (int k = 0; k < neighbors.Length; k++)
            {
                scores[i] += weights[k] * (neighbors[k] > i ? LaterWeight : EarlierWeight);
            }
        }
    }
}
