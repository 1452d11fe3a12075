using TextPipeline.Plugins.Deduplication.Deduplicate;
using TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Fingerprints;

public sealed class FingerprintReaderTests
{
    private static string Read(string text, DeduplicateMode mode = DeduplicateMode.Near, int runWords = 2)
    {
        var reader = new FingerprintReader(mode, runWords);
        byte[] bytes = new byte[reader.Width];
        return reader.TryWrite(text, bytes) ? Convert.ToHexString(bytes) : "";
    }

    // What is stored must be the same on every machine and in every version: a profile of last year still finds this year's copies.
    [Fact]
    public void TryWrite_GivenText_WritesTheSameBytesForEver()
    {
        Assert.Equal("79F8FF942BD1A3BA286C9282BD505124", Read("Harga cabai naik 5 persen, kata petani di Brebes.", DeduplicateMode.Exact));
        Assert.Equal("DACD3239D30C80B2", Convert.ToHexString(System.IO.Hashing.XxHash64.Hash(Convert.FromHexString(Read("Harga cabai naik 5 persen, kata petani di Brebes.")))));
    }

    [Theory]
    [InlineData("Harga cabai naik", "harga  CABAI\n(naik)!")]
    [InlineData("满城春色宫墙柳", "满城、春色。宫墙柳")]
    public void TryWrite_OtherCasePunctuationAndSpace_IsTheSame(string a, string b)
    {
        Assert.Equal(Read(a), Read(b));
        Assert.Equal(Read(a, DeduplicateMode.Exact), Read(b, DeduplicateMode.Exact));
    }

    [Theory]
    [InlineData("harga cabai naik", "cabai harga naik")]
    [InlineData("harga cabai naik", "harga cabainaik")]
    [InlineData("a b a b", "a b a b a b")]
    [InlineData("naik 5 persen", "naik 6 persen")]
    public void TryWrite_OtherWords_IsAnother(string a, string b)
    {
        Assert.NotEqual(Read(a), Read(b));
        Assert.NotEqual(Read(a, DeduplicateMode.Exact), Read(b, DeduplicateMode.Exact));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\u3000")]
    [InlineData("?!* ——")]
    public void TryWrite_NoLetterOrDigit_WritesNothing(string text)
    {
        Assert.Equal("", Read(text));
        Assert.Equal("", Read(text, DeduplicateMode.Exact));
    }

    [Fact]
    public void TryWrite_RunsInAnotherOrder_HaveTheSameSignature()
    {
        // The sets of runs of two words are the same; the order of the words is not.
        string a = Read("a b c a b"), b = Read("b c a b c");
        Assert.NotEqual(a[..16], b[..16]);
        Assert.Equal(a[16..], b[16..]);
    }
}
