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

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.7)]
    public void Run_PairsOfEveryLikeness_FindsThoseAboveAndLeavesThoseBelow(double threshold)
    {
        int above = 0, foundAbove = 0, below = 0, foundBelow = 0;
        for (int every = 2; every <= 120; every += every < 20 ? 1 : 2)
        {
            for (int seed = 0; seed < 3; seed++)
            {
                string[] words = InventedText.Words((every * 10) + seed, 350);
                string original = string.Join(' ', words), copy = InventedText.Edited(words, every, (every * 10) + seed + 5000);
                double alike = InventedText.Jaccard(original, copy, 5);
                bool found = new Corpus(new DeduplicateOptions { Threshold = threshold }).Run([Document.Create("a", original), Document.Create("b", copy)])[1].Length > 0;
                if (alike >= threshold + 0.08)
                {
                    above++;
                    foundAbove += found ? 1 : 0;
                }
                else if (alike <= threshold - 0.08)
                {
                    below++;
                    foundBelow += found ? 1 : 0;
                }
            }
        }

        Assert.InRange(above, 30, 200);
        Assert.InRange(below, 20, 200);
        Assert.True(foundAbove >= above * 0.97, $"found {foundAbove} of {above}");
        Assert.Equal(0, foundBelow);
    }

    [Fact]
    public void Merge_OriginalOfTheLaterPartIsACopy_KeepsWhatIsUnlikeTheEarlierOne()
    {
        // b is like a, c is like b and unlike a: behind a, b goes and c stays; on their own, c would go.
        string[] words = InventedText.Words(8, 700);
        Document a = Part("a", 0), b = Part("b", 45), c = Part("c", 90);
        var corpus = new Corpus();
        ICorpusProfile parts = corpus.Learn([a]), later = corpus.Learn([b, c]);
        Assert.StartsWith("near_duplicate of b", new Corpus().Run([b, c])[1], StringComparison.Ordinal);
        parts.Merge(later);
        string[] ends = corpus.Run([a, b, c], parts);
        Assert.Equal(("", ""), (ends[0], ends[2]));
        Assert.StartsWith("near_duplicate of a", ends[1], StringComparison.Ordinal);

        Document Part(string id, int from) => Document.Create(id, string.Join(' ', words[from..(from + 560)]));
    }
}
