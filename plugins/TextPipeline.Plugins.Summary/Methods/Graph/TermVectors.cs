using TextPipeline.Plugins.Summary.Analysis;

namespace TextPipeline.Plugins.Summary.Methods.Graph;

/// <summary>The distinct content words of each sentence with how often they occur there, and in how many sentences each word occurs.</summary>
internal sealed class TermVectors
{
    private TermVectors(int[][] terms, int[][] counts, int[] sentenceFrequencies)
    {
        Terms = terms;
        Counts = counts;
        SentenceFrequencies = sentenceFrequencies;
    }

    /// <summary>By sentence: its distinct content words, in the order of the sentence.</summary>
    public int[][] Terms { get; }

    /// <summary>By sentence: how often each of <see cref="Terms"/> occurs in it.</summary>
    public int[][] Counts { get; }

    /// <summary>By word: the number of sentences that have it.</summary>
    public int[] SentenceFrequencies { get; }

    public static TermVectors Of(AnalyzedText text)
    {
        int sentences = text.Sentences.Length;
        var terms = new int[sentences][];
        var counts = new int[sentences][];
        var frequencies = new int[text.Frequencies.Length];
        var place = new int[text.Frequencies.Length];
        var stamp = new int[text.Frequencies.Length];
        var distinct = new List<int>();
        var occurrences = new List<int>();
        for (int i = 0; i < sentences; i++)
        {
            distinct.Clear();
            occurrences.Clear();
            foreach (int word in text.WordsOf(i))
            {
                if (text.StopWords[word])
                {
                    continue;
                }

                if (stamp[word] == i + 1)
                {
                    occurrences[place[word]]++;
                    continue;
                }

                stamp[word] = i + 1;
                place[word] = distinct.Count;
                distinct.Add(word);
                occurrences.Add(1);
                frequencies[word]++;
            }

            terms[i] = [.. distinct];
            counts[i] = [.. occurrences];
        }

        return new TermVectors(terms, counts, frequencies);
    }

    /// <summary>tf·idf of each of a sentence's <see cref="Terms"/>, with ln((sentences + 1) / (sentences with the word + 0.5)) as idf: above 0 for every word.</summary>
    public double[] WeightsOf(int sentence)
    {
        var weights = new double[Terms[sentence].Length];
        for (int k = 0; k < weights.Length; k++)
        {
            weights[k] = Counts[sentence][k] * Logarithm.Of((Terms.Length + 1) / (SentenceFrequencies[Terms[sentence][k]] + 0.5));
        }

        return weights;
    }
}
