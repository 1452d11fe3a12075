namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>How signatures are cut into bands: texts that agree in all bytes of a band are compared.</summary>
/// <param name="Count">How many bands.</param>
/// <param name="Rows">Bytes in each, at most 8.</param>
/// <remarks>Source: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4: texts with a Jaccard index s meet in a band with probability 1 - (1 - s^rows)^count.</remarks>
internal readonly record struct Bands(int Count, int Rows)
{
    private const double LeastRecall = 0.99;
    private const int MostRows = 8;

    /// <summary>The fewest bands in which at least 99 of 100 pairs meet that are just as alike as they must be.</summary>
    /// <param name="threshold">How alike that is, 0.5 to 1.</param>
    /// <param name="bytes">The bytes of a signature.</param>
    public static Bands For(double threshold, int bytes)
    {
        for (int rows = MostRows; rows > 1; rows--)
        {
            double share = 1 - Math.Pow(threshold, rows);
            for (int count = 1; count * rows <= bytes; count++)
            {
                if (1 - Math.Pow(share, count) >= LeastRecall)
                {
                    return new Bands(count, rows);
                }
            }
        }

        return new Bands(bytes, 1);
    }
}
