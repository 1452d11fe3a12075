using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods;

/// <summary>Clusters of significant words: Luhn, "The Automatic Creation of Literature Abstracts" (1958).</summary>
/// <remarks>A word is significant where it is no stop word and occurs at least twice. A cluster starts and ends with one and has gaps of at most
/// four other words; it scores the square of its significant words over its length, and a sentence scores as its best cluster.</remarks>
internal sealed class LuhnScorer : ISentenceScorer
{
    private const int LeastFrequency = 2;
    private const int WidestGap = 4;

    public void Score(AnalyzedText text, Span<double> scores)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = BestCluster(text, text.WordsOf(i));
        }
    }

    private static double BestCluster(AnalyzedText text, ReadOnlySpan<int> words)
    {
        double best = 0;
        int start = 0, last = -1, significant = 0;
        for (int position = 0; position < words.Length; position++)
        {
            if (text.StopWords[words[position]] || text.Frequencies[words[position]] < LeastFrequency)
            {
                continue;
            }

            if (last < 0 || position - last - 1 > WidestGap)
            {
                start = position;
                significant = 0;
            }

            last = position;
            significant++;
            best = Math.Max(best, (double)significant * significant / (position - start + 1));
        }

        return best;
    }
}
