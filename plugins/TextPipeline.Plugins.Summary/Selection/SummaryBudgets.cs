namespace TextPipeline.Plugins.Summary.Selection;

/// <summary>Makes the budget that options ask for.</summary>
internal static class SummaryBudgets
{
    private const int DefaultWords = 60;

    public static ISummaryBudget Create(SummarizeOptions options) => options switch
    {
        { Sentences: { } sentences } => new SentenceBudget(sentences),
        { Characters: { } characters } => new CharacterBudget(characters),
        { Ratio: { } ratio } => new RatioBudget(ratio),
        _ => new WordBudget(options.Words ?? DefaultWords),
    };
}
