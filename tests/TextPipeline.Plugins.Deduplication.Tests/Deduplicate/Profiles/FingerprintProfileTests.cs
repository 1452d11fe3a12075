using CsCheck;
using TextPipeline.Plugins.Deduplication.Deduplicate;

namespace TextPipeline.Plugins.Deduplication.Tests.Deduplicate.Profiles;

public sealed class FingerprintProfileTests
{
    // Few different words, so that copies of every kind come about.
    private static readonly Gen<Document[]> Documents =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[5, 80], (seed, edit, length) => edit == 0 ? InventedText.Text(seed, length) : InventedText.Edited(InventedText.Words(seed, length), 10 * edit, edit))
            .Array[0, 30].Select(texts => texts.Select((text, i) => Document.Create($"d{i}", text)).ToArray());

    [Fact]
    public void Merge_Parts_IsTheProfileOfTheWhole() => Gen.Select(Documents, Gen.Int[0, 30], Gen.Int[0, 30]).Sample((documents, a, b) =>
    {
        var corpus = new Corpus();
        int first = Math.Min(Math.Min(a, b), documents.Length), second = Math.Min(Math.Max(a, b), documents.Length);
        ICorpusProfile whole = corpus.Learn(documents), parts = corpus.Learn(documents[..first]), last = corpus.Learn(documents[second..]);
        parts.Merge(corpus.Learn(documents[first..second]));
        parts.Merge(last);
        Assert.Equal(Corpus.Bytes(whole), Corpus.Bytes(parts));
        Assert.Equal(corpus.Run(documents, whole), corpus.Run(documents, corpus.Read(Corpus.Bytes(parts))));
    });

    [Fact]
    public void Run_AnyCorpus_DropsOnlyCopiesOfEarlierDocumentsThatStay() => Documents.Sample(documents =>
    {
        string[] ends = new Corpus().Run(documents);
        for (int i = 0; i < documents.Length; i++)
        {
            if (ends[i].Length > 0)
            {
                int original = int.Parse(ends[i].Split(' ')[2].Trim('d', ','), System.Globalization.CultureInfo.InvariantCulture);
                Assert.InRange(original, 0, i - 1);
                Assert.Empty(ends[original]);
            }
        }
    });

    [Fact]
    public void Read_ProfileOfOtherOptions_SaysWhichItHad()
    {
        byte[] near = Corpus.Bytes(new Corpus().Learn([Document.Create("a", "some words")]));
        Assert.Equal("it was learned with 'mode: near'", Fault(new DeduplicateOptions { Mode = DeduplicateMode.Exact }, near));
        Assert.Equal("it was learned with 'run_words: 5'", Fault(new DeduplicateOptions { RunWords = 3 }, near));
        Assert.Equal("it is no table of fingerprints of this version", Fault(new DeduplicateOptions(), [.. "something else at all"u8]));
        byte[] exact = Corpus.Bytes(new Corpus(new DeduplicateOptions { Mode = DeduplicateMode.Exact }).Learn([Document.Create("a", "some words")]));
        Assert.Equal("it was learned with 'mode: exact'", Fault(new DeduplicateOptions(), exact));
        Assert.Throws<EndOfStreamException>(() => new Corpus().Read(near[..^1]));
        near[16 + 156 + 3] = 0x7F;
        Assert.Equal("the length of an identity is none", Fault(new DeduplicateOptions(), near));
    }

    private static string Fault(DeduplicateOptions options, byte[] bytes) => Assert.Throws<InvalidDataException>(() => new Corpus(options).Read(bytes)).Message;
}
