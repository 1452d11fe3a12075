namespace TextPipeline.Plugins.Summary.Training;

/// <summary>The values of one feature in every example, put into a few bins, so that a split is one of few.</summary>
internal sealed class FeatureBins
{
    private const int MostBins = 48;

    /// <param name="values">One an example.</param>
    public FeatureBins(double[] values)
    {
        double[] sorted = [.. values.Order()];
        double[] distinct = [.. sorted.Distinct()];
        Cuts = distinct.Length <= MostBins
            ? [.. distinct.Skip(1).Zip(distinct, (high, low) => Math.Round((high + low) / 2, 4))]
            : [.. Enumerable.Range(1, MostBins - 1).Select(bin => Math.Round(sorted[(int)((long)sorted.Length * bin / MostBins)], 4)).Distinct()];
        Bins = [.. values.Select(BinOf)];
    }

    /// <summary>The thresholds, rising: bin b holds the values above cut b − 1 and up to cut b.</summary>
    public double[] Cuts { get; }

    /// <summary>The bin of each example.</summary>
    public byte[] Bins { get; }

    private byte BinOf(double value)
    {
        int place = Array.BinarySearch(Cuts, value);
        return (byte)(place < 0 ? ~place : place);
    }
}
