using CsCheck;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Summary.Tests;

public class SummarizeStageTests
{
    private const string Article = """
        Warga Pesisir Rembang Bangun Tanggul Bambu
        30 Januari 2023 13:24 WIB
        Rembang, Kabar Pesisir -- Warga tiga desa di pesisir Rembang membangun tanggul bambu sepanjang dua kilometer untuk menahan air pasang.
        Tanggul itu selesai dalam empat bulan. Pemerintah kabupaten menyumbang bambu dan makan siang bagi para warga.
        "Kalau menunggu beton, rumah kami sudah hilang," kata Sulastri, seorang penjual ikan.
        Air pasang merusak sedikitnya empat puluh rumah di pesisir Rembang sejak tahun lalu.
        (kbr/rin)
        """;

    public static TheoryData<string> Methods() => [.. Enum.GetNames<SummaryMethod>()];

    [Fact]
    public void Process_Article_GivesSentencesWithoutHeadingBylineAndDateline()
    {
        Document result = Bench(new() { Sentences = 3 }).Emit(Article, """{"language":"id"}""");

        string[] lines = Summary(result).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("Warga tiga desa di pesisir Rembang membangun tanggul bambu sepanjang dua kilometer untuk menahan air pasang.", lines[0]);
        Assert.DoesNotContain(lines, line => line.Contains("WIB", StringComparison.Ordinal) || line.Contains("kbr", StringComparison.Ordinal));
    }

    [Fact]
    public void Process_Article_MarksSentencesInTheTextWithScoreAndRank()
    {
        Document result = Bench(new() { Sentences = 3 }).Emit(Article, """{"language":"id"}""");

        Assert.Equal(Summary(result).Split('\n'), Marks(result).Select(mark => result.Text.Substring(mark.Span.Start, mark.Span.Length)));
        Assert.Equal([1L, 2L, 3L], Marks(result).Select(mark => mark.Features.GetValueOrDefault(new MetadataKey<long>("rank"), 0)).Order());
        IEnumerable<double> byRank = Marks(result).OrderBy(mark => mark.Features.GetValueOrDefault(new MetadataKey<long>("rank"), 0))
            .Select(mark => mark.Features.GetValueOrDefault(new MetadataKey<double>("score"), double.NaN));
        Assert.Equal(byRank.OrderDescending(), byRank);
    }

    [Fact]
    public void Process_SentenceAnnotations_AreTheSentences()
    {
        Document document = Read("Satu dua tiga. Empat lima enam. Tujuh delapan.")
            .Annotate(new Annotation("sentence", TextSpan.FromBounds(0, 31)), new Annotation("sentence", TextSpan.FromBounds(32, 46)));

        Assert.Equal("Satu dua tiga. Empat lima enam.", Summary(Bench(new() { Method = SummaryMethod.Lead, Sentences = 1 }).Emit(document)));
    }

    [Fact]
    public void Process_TitleInMetadata_IsNoSentenceOfTheSummary()
    {
        string summary = Summary(Bench(new() { Method = SummaryMethod.Lead, Sentences = 1 })
            .Emit("Benarkah Air Naik?\nAir laut naik tiap tahun di pesisir utara.", """{"title":"Benarkah air naik?"}"""));

        Assert.Equal("Air laut naik tiap tahun di pesisir utara.", summary);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Process_NoSentence_PassesWithoutSummary(string text)
    {
        StageBench<SummarizeStage, SummarizeOptions> bench = Bench();

        Document result = bench.Emit(text, """{"summary":"stale"}""");

        Assert.False(result.Metadata.Contains("summary"));
        Assert.Equal(1, bench.Context.Counters["without_sentences"]);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Process_OneLine_IsItsSummary(string method) =>
        Assert.Equal("Hanya satu baris", Summary(BenchOf(method).Emit("Hanya satu baris")));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Process_MarksWithoutWords_AreTheSummaryOfThemselves(string method) => Assert.Equal("*** !!!", Summary(BenchOf(method).Emit("*** !!!")).Replace('\n', ' '));

    [Fact]
    public void Process_List_GivesFirstItems() =>
        Assert.Equal("Beras 5 kg\nGula 2 kg", Summary(Bench(new() { Sentences = 2, Method = SummaryMethod.Lead }).Emit("Beras 5 kg\nGula 2 kg\nKopi 1 kg\nTeh")));

    [Theory]
    [InlineData("海水位が上昇した。住民は堤防を築いた。市は竹を提供した。作業は四か月続いた。")]
    [InlineData("น้ำทะเลสูงขึ้น ชาวบ้านสร้างเขื่อน")]
    [InlineData("समुद्र का जल बढ़ा। लोगों ने बाँध बनाया। नगर ने बाँस दिया।")]
    [InlineData("ارتفع منسوب البحر. بنى السكان سدا. قدمت المدينة الخيزران.")]
    public void Process_NonLatin_GivesSentencesOfTheText(string text)
    {
        string[] lines = Summary(Bench(new() { Sentences = 2 }).Emit(text)).Split('\n');

        Assert.All(lines, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Process_SentenceOverTwoLines_IsOneLineOfTheSummary()
    {
        Document document = Read("Air laut\nnaik tiap tahun. Warga pindah.").Annotate(new Annotation("sentence", TextSpan.FromBounds(0, 25)));

        Assert.Equal("Air laut naik tiap tahun.", Summary(Bench().Emit(document)));
    }

    [Fact]
    public void Process_Again_ReplacesMarks()
    {
        StageBench<SummarizeStage, SummarizeOptions> bench = Bench(new() { Sentences = 2 });

        Document once = bench.Emit(Article, """{"language":"id"}""");

        Assert.Equal(once.Annotations.Select(mark => mark.Span), bench.Emit(once).Annotations.Select(mark => mark.Span));
    }

    [Fact]
    public void Process_SentenceRepeated_IsGivenOnce()
    {
        const string Text = "Pemerintah menaikkan harga beras tahun depan. Pemerintah menaikkan harga beras tahun depan. Petani menyambut keputusan tersebut gembira.";

        Assert.Equal(
            "Pemerintah menaikkan harga beras tahun depan.\nPetani menyambut keputusan tersebut gembira.",
            Summary(Bench(new() { Method = SummaryMethod.Lead, Sentences = 2 }).Emit(Text)));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Process_TenThousandSentences_GivesSummary(string method)
    {
        string text = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"Kalimat nomor {i} bicara tentang kapal{i % 97} dan pasar{i % 89} di kota{i % 83}."));

        Assert.Equal(3, Summary(BenchOf(method).Emit(text)).Split('\n').Length);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Process_MegabyteOfOneKind_GivesSummary(string method)
    {
        foreach (string text in (string[])[new('.', 1_000_000), new('a', 1_000_000), new('"', 1_000_000), new('-', 1_000_000), string.Concat(Enumerable.Repeat("a. ", 30_000)), string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i % 50_000}\n"))])
        {
            Assert.NotEqual("", Summary(BenchOf(method).Emit(text)));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Process_AnyText_SummarizesWithSpansOfTheText(string method)
    {
        StageBench<SummarizeStage, SummarizeOptions> bench = BenchOf(method);

        Gen.String[Gen.Char["aB9 .!?\n\t\",(-)é。漢ก😀\ud83d"], 0, 80].Sample(text =>
        {
            Document result = bench.Emit(Document.Create("d", text));
            string[] marked = [.. Marks(result).Select(mark => text.Substring(mark.Span.Start, mark.Span.Length))];
            return string.IsNullOrWhiteSpace(text) ? marked.Length == 0 : marked.Length > 0 && marked.Length <= 3;
        });
    }

    [Fact]
    public void Process_ManyThreads_GivesTheSame()
    {
        StageBench<SummarizeStage, SummarizeOptions> bench = Bench();
        string expected = Summary(bench.Emit(Article, """{"language":"id"}"""));

        var summaries = new string[64];
        Parallel.For(0, summaries.Length, i => summaries[i] = Summary(bench.Emit(Article, """{"language":"id"}""")));

        Assert.All(summaries, summary => Assert.Equal(expected, summary));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Process_MirroredSentences_TakesTheEarlierOfEquals(string method)
    {
        // Read from either end the words are linked alike, so that graph and topics give pairs of equal scores: their place decides.
        Document result = new StageBench<SummarizeStage, SummarizeOptions>(new() { Method = Enum.Parse<SummaryMethod>(method), Sentences = 1, MaxRepeated = 1 })
            .Emit("Kapal besar karam. Kapal besar karam. Kapal besar karam. Kapal besar karam.");

        Assert.Equal(0, Assert.Single(Marks(result)).Span.Start);
    }

    [Fact]
    public void Process_QueryThatNoSentenceHas_IsAsWithout()
    {
        string plain = Summary(Bench(new() { Sentences = 2 }).Emit(Article, """{"language":"id"}"""));

        Assert.Equal(plain, Summary(Bench(new() { Sentences = 2, Query = "gunung berapi", Focus = 1 }).Emit(Article, """{"language":"id"}""")));
    }

    [Fact]
    public void Process_ShortLineOfScriptWithoutStops_IsNoProse() =>
        Assert.Equal("Air laut naik tiap tahun.", Summary(Bench(new() { Method = SummaryMethod.Lead, Sentences = 1 }).Emit("ยท\nAir laut naik tiap tahun.")));

    [Fact]
    public void Process_RealArticle_GivesTwoToFourSentencesOfIt()
    {
        string? folder = Environment.GetEnvironmentVariable("TEXTPIPELINE_EVALUATION_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "TEXTPIPELINE_EVALUATION_DATA is not set.");
        string text = File.ReadAllText(Path.Combine(folder!, "article-id.txt"));

        string[] lines = Summary(Bench().Emit(text, """{"language":"id"}""")).Split('\n');

        Assert.InRange(lines.Length, 2, 4);
        Assert.All(lines, line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("ADVERTISEMENT", StringComparison.Ordinal) || line.Contains("WIB", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("id/../x")]
    [InlineData("")]
    public void Process_LanguageThatIsNoTag_IsNoPath(string language) =>
        Assert.NotEqual("", Summary(Bench().Emit(Article, $$"""{"language":"{{language}}"}""")));

    [Fact]
    public void Create_FeatureUnknownInWeights_NamesFileAndLine()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(folder, "weights"));
        File.WriteAllText(Path.Combine(folder, "weights", "linear.txt"), "# own\nposition_1 1\nposition_0 1\n");

        var exception = Assert.Throws<StageOptionException>(() => new StageBench<SummarizeStage, SummarizeOptions>(resources: new FolderResources(folder)));

        Assert.Equal("method", exception.Option);
        Assert.Equal("weights/linear.txt: line 3: there is no feature 'position_0'", exception.Message);
    }

    private static StageBench<SummarizeStage, SummarizeOptions> Bench(SummarizeOptions? options = null) => new(options);

    private static StageBench<SummarizeStage, SummarizeOptions> BenchOf(string method) =>
        new(new() { Method = Enum.Parse<SummaryMethod>(method), Sentences = 3, MaxRepeated = 1 });

    private static Document Read(string text) => Document.Create("document", text);

    private static string Summary(Document document) => document.Metadata.GetValueOrDefault(MetadataKeys.Summary, "");

    private static IEnumerable<Annotation> Marks(Document document) => document.Annotations.Where(annotation => annotation.Type == "summary_sentence");
}
