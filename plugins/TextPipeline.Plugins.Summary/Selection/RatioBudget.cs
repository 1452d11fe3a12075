using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Selection;

/// <summary>A share of the sentences, rounded up, so that no text goes without.</summary>
internal sealed class RatioBudget(double ratio) : ISummaryBudget
{
    public BudgetVerdict Consider(AnalyzedText text, int chosen, long size, AnalyzedSentence next) =>
        chosen < ratio * text.Sentences.Length ? BudgetVerdict.Take : BudgetVerdict.Stop;

    public int SizeOf(AnalyzedSentence sentence) => 1;
}
