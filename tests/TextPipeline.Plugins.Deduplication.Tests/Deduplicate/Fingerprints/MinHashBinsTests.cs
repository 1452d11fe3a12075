using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Fingerprints;

public sealed class MinHashBinsTests
{
    private static byte[] BandsOf(IEnumerable<int> elements)
    {
        var bins = new MinHashBins(new ulong[MinHashBins.Count]);
        foreach (int element in elements)
        {
            bins.Add((ulong)element + 1);
        }

        byte[] written = new byte[MinHashBins.Width];
        bins.Write(written);
        return written[..(MinHashBins.Bands * sizeof(uint))];
    }

    private static int InCommon(byte[] a, byte[] b) =>
        Enumerable.Range(0, MinHashBins.Bands).Count(band => a.AsSpan(band * sizeof(uint), sizeof(uint)).SequenceEqual(b.AsSpan(band * sizeof(uint), sizeof(uint))));

    // A band has three minima, so at a Jaccard index s it is the same in s³ of the cases.
    [Theory]
    [InlineData(1000, 900)]
    [InlineData(1000, 667)]
    [InlineData(60, 54)]
    public void Write_SetsOfKnownLikeness_ShareBandsByTheCube(int size, int common)
    {
        double likeness = (double)common / ((2 * size) - common);
        int shared = 0;
        const int Trials = 500;
        for (int trial = 0; trial < Trials; trial++)
        {
            int start = trial * 10_000;
            shared += InCommon(BandsOf(Enumerable.Range(start, size)), BandsOf(Enumerable.Range(start + size - common, size)));
        }

        Assert.InRange((double)shared / (Trials * MinHashBins.Bands), Math.Pow(likeness, 3) - 0.05, Math.Pow(likeness, 3) + 0.05);
    }

    [Fact]
    public void Write_UnlikeSetsOfOneElement_ShareNoBand()
    {
        byte[][] bands = [.. Enumerable.Range(0, 300).Select(element => BandsOf([element]))];
        Assert.All(bands.Skip(1), other => Assert.Equal(0, InCommon(bands[0], other)));
        Assert.Equal(MinHashBins.Bands, InCommon(bands[0], BandsOf([0])));
    }
}
