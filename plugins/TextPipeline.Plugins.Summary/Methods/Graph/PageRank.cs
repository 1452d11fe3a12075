namespace TextPipeline.Plugins.Summary.Methods.Graph;

/// <summary>PageRank over a weighted graph by power iteration (Brin and Page 1998).</summary>
internal static class PageRank
{
    private const double Damping = 0.85;
    private const double Epsilon = 1e-6;
    private const int MostRounds = 100;

    /// <summary>Fills the rank of each sentence; ranks sum to 1.</summary>
    public static void Rank(SentenceGraph graph, Span<double> ranks)
    {
        int count = graph.Count;
        var totals = new double[count];
        for (int i = 0; i < count; i++)
        {
            foreach (double weight in graph.WeightsOf(i))
            {
                totals[i] += weight;
            }
        }

        ranks.Fill(1.0 / count);
        var next = new double[count];
        for (int round = 0; round < MostRounds; round++)
        {
            double change = Step(graph, totals, ranks, next);
            next.CopyTo(ranks);
            if (change < Epsilon)
            {
                break;
            }
        }
    }

    private static double Step(SentenceGraph graph, double[] totals, ReadOnlySpan<double> ranks, double[] next)
    {
        // A sentence without links hands its rank to all alike.
        double loose = 0;
        Array.Clear(next);
        for (int i = 0; i < next.Length; i++)
        {
            if (totals[i] == 0)
            {
                loose += ranks[i];
                continue;
            }

            double share = ranks[i] / totals[i];
            ReadOnlySpan<int> neighbors = graph.NeighborsOf(i);
            ReadOnlySpan<double> weights = graph.WeightsOf(i);
            for (int k = 0; k < neighbors.Length; k++)
            {
                next[neighbors[k]] += share * weights[k];
            }
        }

        double change = 0;
        for (int i = 0; i < next.Length; i++)
        {
            next[i] = ((1 - Damping) / next.Length) + (Damping * (next[i] + (loose / next.Length)));
            change += Math.Abs(next[i] - ranks[i]);
        }

        return change;
    }
}
