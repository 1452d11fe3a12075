using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Fingerprints;

public sealed class SignatureTests
{
    private static byte[] Of(IEnumerable<int> elements)
    {
        ulong[] least = new ulong[Signature.Bytes];
        Array.Fill(least, ulong.MaxValue);
        foreach (int element in elements)
        {
            Signature.Note(Signature.Spread((ulong)element + 1), least);
        }

        byte[] signature = new byte[Signature.Bytes];
        Signature.Write(least, signature);
        return signature;
    }

    [Theory]
    [InlineData(1000, 500)]
    [InlineData(1000, 900)]
    [InlineData(100, 50)]
    [InlineData(40, 36)]
    [InlineData(1000, 0)]
    public void Likeness_SetsOfKnownLikeness_IsEstimatedWithoutBias(int size, int common)
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

        Assert.InRange(sum / Trials, expected - 0.02, expected + 0.02);
        Assert.InRange(Math.Sqrt(squares / Trials), 0, size >= 128 ? 0.05 : 0.09);
    }

    [Fact]
    public void Write_OneElement_FillsEveryPlace()
    {
        byte[] signature = Of([7]);
        Assert.All(signature, value => Assert.Equal(signature[0], value));
        Assert.Equal(1, Signature.Likeness(signature, signature));
    }
}
