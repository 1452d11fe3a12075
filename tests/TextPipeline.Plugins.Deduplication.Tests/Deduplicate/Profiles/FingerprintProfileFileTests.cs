using CsCheck;
using TextPipeline.Plugins.Deduplication.Deduplicate;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Profiles;

public sealed class FingerprintProfileFileTests
{
    private static readonly DeduplicateOptions Exact = new() { Mode = DeduplicateMode.Exact };

    private static byte[] Learned(DeduplicateOptions options) => Corpus.Bytes(new Corpus(options).Learn(
        [Document.Create("a", "some words"), Document.Create("b", "Some words"), Document.Create("c", "other words")]));

    private static string Fault(DeduplicateOptions options, byte[] bytes) => Assert.Throws<InvalidDataException>(() => new Corpus(options).Read(bytes)).Message;

    [Fact]
    public void Read_ProfileOfOtherOptions_SaysWhichItHad()
    {
        byte[] near = Learned(new DeduplicateOptions());
        Assert.Equal("it was learned with 'mode: near', and the entry has 'mode: exact'", Fault(Exact, near));
        Assert.Equal("it was learned with 'run_words: 5', and the entry has 'run_words: 3'", Fault(new DeduplicateOptions { RunWords = 3 }, near));
        Assert.Equal("it was learned with 'by: text', and the entry has 'by: url'", Fault(new DeduplicateOptions { By = "url" }, near));
        Assert.Equal("it was learned with 'mode: exact', and the entry has 'mode: near'", Fault(new DeduplicateOptions(), Learned(Exact)));
    }

    [Fact]
    public void Read_OtherThreshold_FindsTheCopiesAnew()
    {
        string[] words = InventedText.Words(1, 400);
        Document[] documents = [Document.Create("a", string.Join(' ', words)), Document.Create("b", InventedText.Edited(words, 60, 3))];
        byte[] learned = Corpus.Bytes(new Corpus(new DeduplicateOptions { Threshold = 0.99 }).Learn(documents));
        var strict = new Corpus(new DeduplicateOptions { Threshold = 0.99 });
        var loose = new Corpus(new DeduplicateOptions { Threshold = 0.75 });
        Assert.Equal(["", ""], strict.Run(documents, strict.Read(learned)));
        Assert.StartsWith("near_duplicate of a", loose.Run(documents, loose.Read(learned))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoProfile_SaysSo()
    {
        Assert.Equal("it is no profile of 'deduplicate', or one of another version", Fault(Exact, [.. "something else at all"u8]));
        Assert.Equal("it is no profile of 'deduplicate', or one of another version", Fault(Exact, []));
        byte[] bytes = Learned(Exact);
        Assert.Equal("it goes on behind its end", Fault(Exact, [.. bytes, 0]));

        // Content, key and count of the only repeat stand at the end.
        byte[] repeat = [.. bytes];
        repeat[^12] = 9;
        Assert.Equal("it repeats a content that it does not have", Fault(Exact, repeat));
        byte[] count = [.. bytes];
        count[^13] = 0x80;
        Assert.Equal("it has a count below zero", Fault(Exact, count));
    }

    [Fact]
    public void Read_CutOff_SaysSo()
    {
        byte[] bytes = Learned(Exact);
        for (int length = 14; length < bytes.Length; length++)
        {
            Assert.Equal("it ends too early", Fault(Exact, bytes[..length]));
        }
    }

    [Fact]
    public void Read_DamagedBytes_IsReadOrRefused()
    {
        byte[] bytes = Learned(new DeduplicateOptions());
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] damaged = [.. bytes];
            damaged[at] = value;
            Exception? error = Record.Exception(() => new Corpus().Read(damaged));
            Assert.True(error is null or InvalidDataException, error?.ToString());
        });
    }
}
