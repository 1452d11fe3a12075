using TextPipeline.Plugins.Summary.Methods.Graph;
using TextPipeline.Plugins.Summary.Methods.Linear;

namespace TextPipeline.Plugins.Summary.Methods;

/// <summary>Makes the scorer of a method.</summary>
internal static class SentenceScorers
{
    /// <summary>The scorer that options ask for.</summary>
    /// <exception cref="StageOptionException">A data file of the method is not well-formed.</exception>
    public static ISentenceScorer Create(SummarizeOptions options, StageResources resources)
    {
        ISentenceScorer scorer = Create(options.Method, resources);
        return options.PreferTitle || options.Query is not null ? new FocusedScorer(scorer, options.Focus) : scorer;
    }

    /// <summary>The scorer of a method by itself.</summary>
    /// <exception cref="StageOptionException">A data file of the method is not well-formed.</exception>
    public static ISentenceScorer Create(SummaryMethod method, StageResources resources) => method switch
    {
        SummaryMethod.Lead => new LeadScorer(),
        SummaryMethod.Linear => new LinearScorer(LinearWeightsByLanguage.Load(resources)),
        SummaryMethod.Textrank => new TextRankScorer(),
        SummaryMethod.Lexrank => new LexRankScorer(),
        SummaryMethod.Lsa => new LsaScorer(),
        SummaryMethod.Luhn => new LuhnScorer(),
        SummaryMethod.Pacsum => new PacSumScorer(),
        _ => throw new StageOptionException("method", $"there is no method '{method}'"),
    };
}
