using TextPipeline.Plugins.Language.SplitSentences;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Language.Tests.SplitSentences;

public sealed class SplitSentencesStageTests
{
    private static readonly StageBench<SplitSentencesStage, SplitSentencesOptions> Bench = new();

    [Fact]
    public void Emit_Text_AnnotatesSentencesWithExactOffsets()
    {
        var bench = new StageBench<SplitSentencesStage, SplitSentencesOptions>();

        Document document = bench.Emit("  Hujan turun. 😀 Jalan macet!\nSelesai ", """{"language":"id"}""");

        Assert.Equal(["Hujan turun.", "😀 Jalan macet!", "Selesai"], Sentences(document));
        Assert.Equal(3, bench.Context.Counters["sentences"]);
    }

    [Fact]
    public void Emit_LanguageOfTheDocument_ChoosesTheRules()
    {
        const string Text = "Kantor di Kec. Sukajadi dibuka.";

        Assert.Single(Sentences(Bench.Emit(Text, """{"language":"id-ID"}""")));
        Assert.Equal(2, Sentences(Bench.Emit("Er kam am Mo. Der Hund bellte.", """{"language":"de"}""")).Count);
        Assert.Single(Sentences(Bench.Emit("Das war im 19. Jahrhundert.", """{"language":"de"}""")));
        Assert.Equal(2, Sentences(Bench.Emit("Das war im 19. Jahrhundert.", """{"language":"en"}""")).Count);
    }

    [Fact]
    public void Emit_LanguageOption_GoesBeforeTheDocuments()
    {
        var bench = new StageBench<SplitSentencesStage, SplitSentencesOptions>(new SplitSentencesOptions { Language = "de" });

        Assert.Single(Sentences(bench.Emit("Das war im 19. Jahrhundert.", """{"language":"en"}""")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"language":"und"}""")]
    [InlineData("""{"language":"no such thing/../x"}""")]
    [InlineData("""{"language":7}""")]
    public void Emit_NoUsableLanguage_TakesTheCommonRules(string metadata) =>
        Assert.Equal(["Dr. Kim came.", "All was well."], Sentences(Bench.Emit("Dr. Kim came. All was well.", metadata)));

    [Fact]
    public void Emit_EarlierSentences_AreReplaced()
    {
        Document document = Document.Create("d", "One. Two.").Annotate(new Annotation("sentence", new TextSpan(0, 9)), new Annotation("date", new TextSpan(0, 3)));

        Document split = Bench.Emit(document);

        Assert.Equal(["date", "sentence", "sentence"], split.Annotations.Select(annotation => annotation.Type));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Emit_NoText_AnnotatesNothing(string text) => Assert.Empty(Bench.Emit(text).Annotations);

    [Fact]
    public void Emit_RulesBesideThePipeline_TakeThePlaceOfTheBuiltInOnes()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "sentences"));
            File.WriteAllText(Path.Combine(folder, "sentences", "id.txt"), "[titles]\nblub\n");
            var bench = new StageBench<SplitSentencesStage, SplitSentencesOptions>(resources: new FolderResources(folder));

            Assert.Single(Sentences(bench.Emit("Ini Blub. Jadi selesai.", """{"language":"id"}""")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Sentences(Document document) =>
        [.. document.Annotations.Where(a => a.Type == "sentence").Select(a => document.Text.Substring(a.Span.Start, a.Span.Length))];
}
