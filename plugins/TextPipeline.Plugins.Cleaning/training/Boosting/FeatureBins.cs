namespace TextPipeline.Plugins.Cleaning.Training.Boosting;

/// <summary>A feature's values in bins of about equal size, so that growing a tree is counting.</summary>
internal sealed class FeatureBins
{
    private readonly short[] _cuts;

    private FeatureBins(short[] cuts, byte[] bins)
    {
        _cuts = cuts;
        Bins = bins;
    }

    /// <summary>The bin of each example.</summary>
    public byte[] Bins { get; }

    public int Count => _cuts.Length + 1;

    /// <summary>The greatest value in a bin that is not the last.</summary>
    public short ThresholdOf(int bin) => _cuts[bin];

    public static FeatureBins Of(ExampleSet examples, int feature, int most)
    {
        var values = new short[examples.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = examples.ValuesOf(i)[feature];
        }

        short[] sorted = [.. values];
        Array.Sort(sorted);
        short[] cuts = Cuts(sorted, most);
        var bins = new byte[values.Length];
        for (int i = 0; i < bins.Length; i++)
        {
            int found = Array.BinarySearch(cuts, values[i]);
            bins[i] = (byte)(found < 0 ? ~found : found);
        }

        return new FeatureBins(cuts, bins);
    }

    private static short[] Cuts(short[] sorted, int most)
    {
        short[] distinct = [.. sorted.Distinct()];
        return distinct.Length <= most
            ? distinct[..^1]
            : [.. Enumerable.Range(1, most - 1).Select(bin => sorted[(long)sorted.Length * bin / most]).Distinct().Where(value => value < sorted[^1])];
    }
}
