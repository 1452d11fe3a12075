using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods;

/// <summary>A method of summarizing: says how much each sentence deserves a place in a summary.</summary>
/// <remarks>Pure and safe for concurrent use. Sums run in a fixed order, so that a score has the same bits on every machine.</remarks>
internal interface ISentenceScorer
{
    /// <summary>Scores the sentences of a text.</summary>
    /// <param name="text">At least one sentence.</param>
    /// <param name="scores">One place a sentence; higher is better, and only the order counts.</param>
    void Score(AnalyzedText text, Span<double> scores);
}
