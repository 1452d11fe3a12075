using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Fingerprints;

public sealed class SignatureTests
{
    private static byte[] Of(IEnumerable<int> elements)
    {
        var bins = new MinHashBins(new ulong[MinHashBins.Count]);
        foreach (int element in elements)
        {
            bins.Add((ulong)element + 1);
        }

        byte[] written = new byte[MinHashBins.Width];
        bins.Write(written);
        return written[(MinHashBins.Bands * sizeof(uint))..];
    }

    [Theory]
    [InlineData(1000, 500, 0.05)]
    [InlineData(1000, 900, 0.035)]
    [InlineData(100, 50, 0.05)]
    [InlineData(40, 36, 0.03)]
    [InlineData(8, 7, 0.03)]
    [InlineData(1000, 0, 0.05)]
    public void Likeness_SetsOfKnownLikeness_IsEstimatedWithoutBias(int size, int common, double mostError)
    {
        double expected = (double)common / ((2 * size) - common), sum = 0, squares = 0;
        const int Trials = 300;
        for (int trial = 0; trial < Trials; trial++)
        {
            int start = trial * 10_000;
            double estimate = Signature.Likeness(Of(Enumerable.Range(start, size)), Of(Enumerable.Range(start + size - common, size)));
            sum += estimate;
            squares += (estimate - expected) * (estimate - expected);
        }

        Assert.InRange(sum / Trials, expected - 0.01, expected + 0.01);
        Assert.InRange(Math.Sqrt(squares / Trials), 0, mostError);
    }

    [Fact]
    public void Likeness_SameSet_IsOne()
    {
        Assert.Equal(1, Signature.Likeness(Of([7]), Of([7])));
        Assert.Equal(1, Signature.Likeness(Of(Enumerable.Range(0, 5000)), Of(Enumerable.Range(0, 5000))));
    }

    [Fact]
    public void Likeness_EmptySignatures_IsNothing() => Assert.Equal(0, Signature.Likeness(new byte[Signature.Width], new byte[Signature.Width]));
}
