namespace TextPipeline.Plugins.Summary.Methods.Graph;

/// <summary>Sentences linked by the words that they share. Sparse: two sentences without a common word have no link.</summary>
internal sealed class SentenceGraph
{
    // Words of many sentences tell little, and would make the graph of a long text quadratic in its length: how many are too many falls
    // with the length, so that a graph of any text has about this number of links at most.
    private const int MostLinks = 4_000_000;
    private const int MostSentencesOfWord = 250;

    private readonly int[][] _neighbors;
    private readonly double[][] _weights;

    private SentenceGraph(int[][] neighbors, double[][] weights)
    {
        _neighbors = neighbors;
        _weights = weights;
    }

    /// <summary>Number of sentences.</summary>
    public int Count => _neighbors.Length;

    /// <summary>The sentences that a sentence is linked with.</summary>
    public ReadOnlySpan<int> NeighborsOf(int sentence) => _neighbors[sentence];

    /// <summary>The weights of these links, above 0.</summary>
    public ReadOnlySpan<double> WeightsOf(int sentence) => _weights[sentence];

    /// <summary>Links by the cosine of tf·idf vectors, without those below a threshold.</summary>
    public static SentenceGraph ByCosine(TermVectors vectors, double threshold)
    {
        double[][] values = [.. Enumerable.Range(0, vectors.Terms.Length).Select(vectors.WeightsOf)];
        foreach (double[] vector in values)
        {
            double norm = Math.Sqrt(vector.Sum(value => value * value));
            for (int k = 0; k < vector.Length; k++)
            {
                vector[k] /= norm;
            }
        }

        return Link(vectors, values, (_, _, dot) => dot >= threshold ? dot : 0);
    }

    /// <summary>Links by the number of shared words over ln(words) + ln(words) of the two sentences.</summary>
    public static SentenceGraph BySharedWords(TermVectors vectors)
    {
        double[][] ones = [.. vectors.Terms.Select(terms => Enumerable.Repeat(1.0, terms.Length).ToArray())];

        // Two sentences of one word each have a divisor of 0; they are then the same sentence, and their link is as strong as their number of words.
        return Link(vectors, ones, (a, b, shared) =>
        {
            double divisor = Logarithm.Of(vectors.Terms[a].Length) + Logarithm.Of(vectors.Terms[b].Length);
            return divisor > 0 ? shared / divisor : shared;
        });
    }

    private static SentenceGraph Link(TermVectors vectors, double[][] values, Func<int, int, double, double> weigh)
    {
        int count = vectors.Terms.Length;
        (int[][] sentencesOf, double[][] valuesOf) = Postings(vectors, values);
        var neighbors = new int[count][];
        var weights = new double[count][];
        var sums = new double[count];
        var touched = new List<int>();
        var kept = new List<double>();
        for (int i = 0; i < count; i++)
        {
            touched.Clear();
            kept.Clear();
            for (int k = 0; k < vectors.Terms[i].Length; k++)
            {
                int[] others = sentencesOf[vectors.Terms[i][k]] ?? [];
                for (int p = 0; p < others.Length; p++)
                {
                    if (sums[others[p]] == 0)
                    {
                        touched.Add(others[p]);
                    }

                    sums[others[p]] += values[i][k] * valuesOf[vectors.Terms[i][k]][p];
                }
            }

            int sentence = i;
            touched.RemoveAll(other =>
            {
                double weight = other == sentence ? 0 : weigh(sentence, other, sums[other]);
                sums[other] = 0;
                if (weight > 0)
                {
                    kept.Add(weight);
                }

                return weight <= 0;
            });
            neighbors[i] = [.. touched];
            weights[i] = [.. kept];
        }

        return new SentenceGraph(neighbors, weights);
    }

    // By word: the sentences that have it, and its value there. Null for words that link nothing or too much.
    private static (int[][] Sentences, double[][] Values) Postings(TermVectors vectors, double[][] values)
    {
        int[] frequencies = vectors.SentenceFrequencies;
        int terms = Math.Max(1, vectors.Terms.Sum(own => own.Length));
        int most = Math.Clamp(MostLinks / terms, 2, MostSentencesOfWord);
        var sentences = new int[frequencies.Length][];
        var valuesOf = new double[frequencies.Length][];
        var filled = new int[frequencies.Length];
        for (int i = 0; i < vectors.Terms.Length; i++)
        {
            for (int k = 0; k < vectors.Terms[i].Length; k++)
            {
                int word = vectors.Terms[i][k];
                if (frequencies[word] < 2 || frequencies[word] > most)
                {
                    continue;
                }

                sentences[word] ??= new int[frequencies[word]];
                valuesOf[word] ??= new double[frequencies[word]];
                sentences[word][filled[word]] = i;
                valuesOf[word][filled[word]++] = values[i][k];
            }
        }

        return (sentences, valuesOf);
    }
}
