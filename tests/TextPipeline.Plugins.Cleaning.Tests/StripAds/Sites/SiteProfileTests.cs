using CsCheck;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Sites;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Sites;

public sealed class SiteProfileTests
{
    private static readonly CorpusBench<StripAdsStage, StripAdsOptions> Bench = new(new StripAdsOptions { SiteLines = true });

    // Few lines and sites, so that documents share many.
    private static readonly Gen<Document> Article = Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 40].Array[0, 12], Gen.OneOf(Gen.Const(""), Gen.Const("Read more"), Gen.Const("Follow us"), Gen.Const("\uD83D\uDE00\uD83D"), Gen.Const("\uFFFF\u0000"), Gen.Const("   ")),
        (site, sentences, line) => SiteCorpus.Document($"site{site}.example", 0, [.. sentences.Select(SiteCorpus.Sentence), line]));

    [Fact]
    public void Add_AnyDocuments_KeepsTheLawsOfLearning() => Article.Array[0, 20].Sample(documents => CorpusLaws.Check(Bench.Stage, documents), iter: 50);

    [Fact]
    public void Write_AnyOrderOfDocuments_GivesTheSameBytes() =>
        Gen.Select(Article.Array[0, 30], Gen.Int).Sample((documents, seed) =>
            Assert.Equal(Bytes(Bench.ProfileOf(documents)), Bytes(Bench.ProfileOf(documents.OrderBy(document => SiteHash.Mix((ulong)(document.Text.Length + seed)))))));

    [Fact]
    public void Merge_AnyParting_CountsAsTheWhole() =>
        Gen.Select(Article.Array[0, 30], Gen.Int[0, 30], Gen.Bool).Sample((documents, at, swap) =>
        {
            int cut = Math.Min(at, documents.Length);
            ICorpusProfile one = Bench.ProfileOf(documents.Take(cut)), other = Bench.ProfileOf(documents.Skip(cut));
            (ICorpusProfile first, ICorpusProfile second) = swap ? (other, one) : (one, other);
            first.Merge(second);
            Assert.Equal(Bytes(Bench.ProfileOf(documents)), Bytes(first));
        });

    [Fact]
    public void Add_AnyDocuments_CountsDocumentsOfEachLine() => Article.Array[1, 30].Sample(documents =>
    {
        var profile = (SiteProfile)Bench.ProfileOf(documents);
        foreach (IGrouping<string, Document> site in documents.GroupBy(document => document.Metadata.GetValueOrDefault(MetadataKeys.Site, "")))
        {
            ulong number = SiteHash.OfSite(site.Key);
            Assert.Equal(site.Count(document => Bench.Observe(document).Length > 0), profile.DocumentsOf(number));
            foreach (string line in site.SelectMany(document => document.Text.Split('\n')).Distinct().Where(line => SiteLine.NumberOf(number, line.Trim()) != 0))
            {
                Assert.Equal((uint)site.Count(document => document.Text.Split('\n').Contains(line)), profile.Lines.Find(SiteLine.NumberOf(number, line.Trim())).Documents);
            }
        }
    }, iter: 50);

    [Fact]
    public void Write_Profile_TakesSixteenBytesALineAndNothingADocument()
    {
        const int Documents = 300;
        byte[] bytes = Bytes(Bench.ProfileOf(SiteCorpus.Articles("a.example", Documents, "Read more")));
        Assert.Equal(16 * (1 + 1 + (Documents * 5) + 1), bytes.Length);
    }

    [Fact]
    public void CountOf_LineOfDifferentArticles_IsNearTheNumberOfArticles() => Assert.All([6, 20, 50, 300], count =>
        Assert.InRange(CountOf(SiteCorpus.Articles("a.example", count, "Read more"), "Read more"), count * 3 / 4, count));

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(100)]
    public void CountOf_LineOfAnArticleThatCameInManyVersions_IsAFew(int versions)
    {
        // Each version has a first and a last sentence of its own, and eighteen as in all others.
        IEnumerable<Document> documents = Enumerable.Range(0, versions).Select(version => SiteCorpus.Document(
            "a.example", version, [SiteCorpus.Sentence(1_000 + version), .. SiteCorpus.Sentences(0, 9), "A heading", .. SiteCorpus.Sentences(9, 9), SiteCorpus.Sentence(2_000 + version)]));
        Assert.InRange(CountOf(documents, "A heading"), 1, 3);
        Assert.InRange(CountOf(documents, SiteCorpus.Sentence(4)), 1, 3);
    }

    private static long CountOf(IEnumerable<Document> documents, string line)
    {
        LineCount count = ((SiteProfile)Bench.ProfileOf(documents)).Lines.Find(SiteLine.NumberOf(SiteHash.OfSite("a.example"), line));
        return StorySketch.CountOf(count.Documents, count.Stories);
    }

    private static byte[] Bytes(ICorpusProfile profile)
    {
        using var stream = new MemoryStream();
        profile.Write(stream);
        return stream.ToArray();
    }
}
