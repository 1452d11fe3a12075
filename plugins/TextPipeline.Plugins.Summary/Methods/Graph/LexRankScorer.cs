using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods.Graph;

/// <summary>PageRank over the cosines of tf·idf vectors: continuous LexRank of Erkan and Radev (2004).</summary>
/// <remarks>Links below a cosine of 0.2 are left out, one of the thresholds that the paper tries: without any, common words link everything.</remarks>
internal sealed class LexRankScorer : ISentenceScorer
{
    private const double Threshold = 0.2;

    public void Score(AnalyzedText text, Span<double> scores) => PageRank.Rank(SentenceGraph.ByCosine(TermVectors.Of(text), Threshold), scores);
}
