using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods;

/// <summary>Mixes the scores of another method with how much of <see cref="AnalyzedText.FocusWords"/> a sentence has.</summary>
/// <remarks>
/// Both lie between 0 and 1 over the sentences of a text before they are mixed, as in query-biased LexRank (Otterbacher, Erkan and Radev 2005). A word
/// counts by ln(words of the text / its frequency). Where no sentence has such a word, the other method decides alone.
/// </remarks>
internal sealed class FocusedScorer(ISentenceScorer other, double weight) : ISentenceScorer
{
    public void Score(AnalyzedText text, Span<double> scores)
    {
        other.Score(text, scores);
        if (text.FocusWords.Length == 0)
        {
            return;
        }

        double[] likeness = Likeness(text);
        double most = likeness.Max();
        if (most <= 0)
        {
            return;
        }

        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double score in scores)
        {
            (low, high) = (Math.Min(low, score), Math.Max(high, score));
        }

        for (int i = 0; i < scores.Length; i++)
        {
            double own = high > low ? (scores[i] - low) / (high - low) : 0;
            scores[i] = ((1 - weight) * own) + (weight * likeness[i] / most);
        }
    }

    private static double[] Likeness(AnalyzedText text)
    {
        var likeness = new double[text.Sentences.Length];
        var stamp = new int[text.Frequencies.Length];
        for (int i = 0; i < likeness.Length; i++)
        {
            foreach (int word in text.WordsOf(i))
            {
                if (text.FocusWords[word] && !text.StopWords[word] && stamp[word] != i + 1)
                {
                    stamp[word] = i + 1;
                    likeness[i] += Logarithm.Of((double)(text.Words.Length + 1) / text.Frequencies[word]);
                }
            }
        }

        return likeness;
    }
}
