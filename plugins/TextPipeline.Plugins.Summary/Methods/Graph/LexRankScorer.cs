using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods.Graph;

/// <summary>PageRank over the cosines of tf·idf vectors: continuous LexRank of Erkan and Radev (2004), with their threshold of 0.1.</summary>
internal sealed class LexRankScorer : ISentenceScorer
{
    private const double Threshold = 0.1;

    public void Score(AnalyzedText text, Span<double> scores) => PageRank.Rank(SentenceGraph.ByCosine(TermVectors.Of(text), Threshold), scores);
}
