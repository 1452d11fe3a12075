using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Selection;

/// <summary>A greatest number of UTF-16 units, line breaks between sentences counted. Only a first sentence that is longer by itself goes beyond.</summary>
internal sealed class CharacterBudget(int most) : ISummaryBudget
{
    public BudgetVerdict Consider(AnalyzedText text, int chosen, long size, AnalyzedSentence next) =>
        chosen == 0 || size + next.Span.Length <= most ? BudgetVerdict.Take : BudgetVerdict.Skip;

    // With the line break that would part it from the next.
    public int SizeOf(AnalyzedSentence sentence) => sentence.Span.Length + 1;
}
