using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods;

/// <summary>The first sentences: the baseline that news is hard to beat on, because journalists put the summary there.</summary>
internal sealed class LeadScorer : ISentenceScorer
{
    /// <summary>1 for the first sentence, falling to 0 after the last.</summary>
    public void Score(AnalyzedText text, Span<double> scores)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = 1 - ((double)i / scores.Length);
        }
    }
}
