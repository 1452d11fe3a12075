using TextPipeline.Plugins.Summary.Analysis;
using TextPipeline.Plugins.Summary.Methods.Graph;

namespace TextPipeline.Plugins.Summary.Methods;

/// <summary>Latent semantic analysis: Steinberger and Ježek, "Using Latent Semantic Analysis in Text Summarization" (2004).</summary>
/// <remarks>
/// A sentence scores the length of its vector over the strongest topics, each weighed by its singular value. The topics are found by orthogonal
/// iteration over the sparse matrix from a fixed start: linear in the text for each round, and the same on every machine.
/// </remarks>
internal sealed class LsaScorer : ISentenceScorer
{
    private const int MostTopics = 4;
    private const int Rounds = 20;

    public void Score(AnalyzedText text, Span<double> scores)
    {
        int sentences = scores.Length, topics = Math.Min(MostTopics, sentences);
        TermVectors vectors = TermVectors.Of(text);
        double[][] matrix = [.. Enumerable.Range(0, sentences).Select(vectors.WeightsOf)];
        double[][] basis = [.. Enumerable.Range(0, topics).Select(topic => Start(topic, sentences))];
        var terms = new double[text.Frequencies.Length];
        var squares = new double[topics];
        for (int round = 0; round < Rounds; round++)
        {
            for (int topic = 0; topic < topics; topic++)
            {
                Multiply(vectors, matrix, basis[topic], terms);
                for (int earlier = 0; earlier < topic; earlier++)
                {
                    Remove(basis[earlier], basis[topic]);
                }

                squares[topic] = Normalize(basis[topic]);
            }
        }

        for (int i = 0; i < scores.Length; i++)
        {
            double sum = 0;
            for (int topic = 0; topic < topics; topic++)
            {
                // squares holds σ², the eigenvalue of the sentence by sentence matrix.
                sum += squares[topic] * basis[topic][i] * basis[topic][i];
            }

            scores[i] = Math.Sqrt(sum);
        }
    }

    // Any start will do that is not orthogonal to a topic: different, positive and fixed.
    private static double[] Start(int topic, int length)
    {
        var vector = new double[length];
        for (int i = 0; i < length; i++)
        {
            vector[i] = 1 + ((((i + 1) * (topic + 1)) % 7) / 7.0);
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

    private static void Remove(double[] direction, double[] vector)
    {
        double dot = 0;
        for (int i = 0; i < vector.Length; i++)
        {
            dot += direction[i] * vector[i];
        }

        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] -= dot * direction[i];
        }
    }

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
