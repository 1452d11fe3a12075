using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Selection;

/// <summary>Chooses sentences by falling score until the budget is spent, passing over those that say again what is chosen already.</summary>
internal sealed class SentenceSelector(ISummaryBudget budget, double mostRepeated)
{
    // Scores that differ by less are the same: what is equal in theory must not be parted by the rounding of a sum.
    private const int ScoreDecimals = 12;

    /// <summary>The chosen sentences, best first. Of two with one score the earlier is better.</summary>
    /// <returns>At least one where the text has a sentence.</returns>
    public List<int> Select(AnalyzedText text, ReadOnlySpan<double> scores)
    {
        int[] order = [.. Enumerable.Range(0, scores.Length)];
        double[] keys = new double[scores.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = -Math.Round(scores[i], ScoreDecimals);
        }

        // A stable order: Array.Sort is not, so that the place decides between equals.
        Array.Sort(order, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
        var chosen = new List<int>();
        var isSaid = new bool[text.Frequencies.Length];
        long size = 0;
        foreach (int candidate in order)
        {
            BudgetVerdict verdict = budget.Consider(text, chosen.Count, size, text.Sentences[candidate]);
            if (verdict == BudgetVerdict.Stop)
            {
                break;
            }

            if (verdict == BudgetVerdict.Skip || (chosen.Count > 0 && Repeated(text, candidate, isSaid) > mostRepeated))
            {
                continue;
            }

            chosen.Add(candidate);
            size += budget.SizeOf(text.Sentences[candidate]);
            foreach (int word in text.WordsOf(candidate))
            {
                isSaid[word] = true;
            }
        }

        return chosen;
    }

    // The share of a sentence's content words that the summary has already.
    private static double Repeated(AnalyzedText text, int sentence, bool[] isSaid)
    {
        int content = 0, repeated = 0;
        foreach (int word in text.WordsOf(sentence))
        {
            if (!text.StopWords[word])
            {
                content++;
                repeated += isSaid[word] ? 1 : 0;
            }
        }

        return content == 0 ? 0 : (double)repeated / content;
    }
}
