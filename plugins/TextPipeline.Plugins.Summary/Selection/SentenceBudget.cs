using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Selection;

/// <summary>A number of sentences.</summary>
internal sealed class SentenceBudget(int count) : ISummaryBudget
{
    public BudgetVerdict Consider(AnalyzedText text, int chosen, long size, AnalyzedSentence next) => chosen < count ? BudgetVerdict.Take : BudgetVerdict.Stop;

    public int SizeOf(AnalyzedSentence sentence) => 1;
}
