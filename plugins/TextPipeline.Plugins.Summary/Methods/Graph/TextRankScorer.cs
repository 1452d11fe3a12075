using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods.Graph;

/// <summary>PageRank over shared words: Mihalcea and Tarau, "TextRank: Bringing Order into Texts" (2004).</summary>
internal sealed class TextRankScorer : ISentenceScorer
{
    public void Score(AnalyzedText text, Span<double> scores) => PageRank.Rank(SentenceGraph.BySharedWords(TermVectors.Of(text)), scores);
}
