using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Selection;

/// <summary>About as many words: a sentence is taken while it brings the summary nearer to the number.</summary>
/// <remarks>Whole sentences cannot meet a number exactly; of the two ways to miss it, this takes the nearer.</remarks>
internal sealed class WordBudget(int words) : ISummaryBudget
{
    // One sentence alone reads as a headline, and more than five for a paragraph's length as notes.
    private const int WordsForTwoSentences = 40;
    private const int WordsOfShortSentence = 12;

    // With so many sentences a summary is not made longer for the sake of the last few words.
    private const int SentencesOfParagraph = 4;
    private const double NearlyFull = 0.8;
    private readonly int _least = words >= WordsForTwoSentences ? 2 : 1;
    private readonly int _paragraph = Math.Max(SentencesOfParagraph, (words / WordsOfShortSentence) - 1);
    private readonly int _most = Math.Max(5, words / WordsOfShortSentence);

    public BudgetVerdict Consider(AnalyzedText text, int chosen, long size, AnalyzedSentence next)
    {
        if (chosen >= _most || (chosen >= _paragraph && size >= NearlyFull * words))
        {
            return BudgetVerdict.Stop;
        }

        return chosen < _least || size + (next.WordCount / 2.0) <= words ? BudgetVerdict.Take : BudgetVerdict.Stop;
    }

    public int SizeOf(AnalyzedSentence sentence) => sentence.WordCount;
}
