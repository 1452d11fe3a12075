using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Selection;

/// <summary>How long a summary may become.</summary>
internal interface ISummaryBudget
{
    /// <summary>Whether a summary that has <paramref name="chosen"/> sentences takes one more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chosen">Sentences that the summary has.</param>
    /// <param name="size">Their words or characters, whichever <see cref="SizeOf"/> counts.</param>
    /// <param name="next">The sentence in question.</param>
    BudgetVerdict Consider(AnalyzedText text, int chosen, long size, AnalyzedSentence next);

    /// <summary>What a sentence costs.</summary>
    int SizeOf(AnalyzedSentence sentence);
}
