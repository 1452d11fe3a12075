using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods.Graph;

namespace TextPipeline.Plugins.Summary.Methods;

/// <summary>Latent semantic analysis: Steinberger and Ježek, "Using Latent Semantic Analysis in Text Summarization" (2004).</summary>
/// <remarks>
/// A sentence scores its part in the strongest topic of the term by sentence matrix; weaker topics, which the paper adds, are those of a few odd sentences
/// in an article. The topic is found by power iteration over the sparse matrix from a fixed start: linear in the text for each round, and the same on
/// every machine.
/// </remarks>
internal sealed class LsaScorer : ISentenceScorer
{
    private const int Rounds = 20;

    public void Score(AnalyzedText text, Span<double> scores)
    {
        TermVectors vectors = TermVectors.Of(text);
        double[][] matrix = [.. Enumerable.Range(0, scores.Length).Select(sentence => Tempered(vectors.WeightsOf(sentence)))];
        double[] topic = Start(scores.Length);
        var terms = new double[text.Frequencies.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Multiply(vectors, matrix, topic, terms);
            Normalize(topic);
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Abs(topic[i]);
        }
    }

    // Between the bare vectors, which favour the longest sentences, and unit vectors, which favour the shortest.
    private static double[] Tempered(double[] vector)
    {
        double length = Math.Sqrt(Math.Sqrt(Normalize(vector)));
        for (int k = 0; k < vector.Length; k++)
        {
            vector[k] *= length;
        }

        return vector;
    }

    // Any start will do that is not orthogonal to the topic: positive, and fixed.
    private static double[] Start(int length)
    {
        var vector = new double[length];
        for (int i = 0; i < length; i++)
        {
            vector[i] = 1 + (((i + 1) % 7) / 7.0);
        }

        return vector;
    }

    // vector := Aᵀ(A·vector), where a column of A is a sentence.
    private static void Multiply(TermVectors vectors, double[][] matrix, double[] vector, double[] terms)
    {
        Array.Clear(terms);
        for (int i = 0; i < vector.Length; i++)
        {
            for (int k = 0; k < matrix[i].Length; k++)
            {
                terms[vectors.Terms[i][k]] += matrix[i][k] * vector[i];
            }
        }

        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = 0;
            for (int k = 0; k < matrix[i].Length; k++)
            {
                vector[i] += matrix[i][k] * terms[vectors.Terms[i][k]];
            }
        }
    }

    // Gives the length that the vector had.
    private static double Normalize(double[] vector)
    {
        double squares = 0;
        foreach (double value in vector)
        {
            squares += value * value;
        }

        double norm = Math.Sqrt(squares);
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = norm > 0 ? vector[i] / norm : 0;
        }

        return norm;
    }
}
