using CsCheck;
using TextPipeline.Plugins.Language.DetectLanguage;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Language.Tests.DetectLanguage;

public sealed class DetectLanguageStageTests
{
    private static readonly MetadataKey<double> Confidence = new("language_confidence");
    private static readonly StageBench<DetectLanguageStage, DetectLanguageOptions> Bench = new();

    /// <summary>Gets lines <c>language: text</c> in fenced blocks.</summary>
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            bool isExample = false;
            foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "DetectLanguage", "Specifications", "languages.md")))
            {
                bool isFence = line.StartsWith("```", StringComparison.Ordinal);
                isExample ^= isFence;
                if (isExample && !isFence)
                {
                    string[] parts = line.Split(':', 2);
                    cases.Add(parts[0], parts[1].Trim());
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Emit_SpecifiedText_HasItsLanguage(string language, string text) =>
        Assert.Equal(language, Bench.Emit(text).Metadata.GetValueOrDefault(MetadataKeys.Language, ""));

    [Fact]
    public void Emit_TextOfKnownLanguage_HasConfidenceBetweenZeroAndOne()
    {
        Document document = Bench.Emit("The children played in the garden.");

        Assert.InRange(document.Metadata.GetValueOrDefault(Confidence, -1), 0.9, 1);
    }

    [Fact]
    public void Emit_LanguageIsPresent_KeepsIt()
    {
        Document document = Bench.Emit("The children played in the garden.", """{"language":"de"}""");

        Assert.Equal("de", document.Metadata.GetValueOrDefault(MetadataKeys.Language, ""));
        Assert.False(document.Metadata.Contains("language_confidence"));
    }

    [Fact]
    public void Emit_UndeterminedIsPresent_LooksAgain() =>
        Assert.Equal("en", Bench.Emit("The children played in the garden.", """{"language":"und"}""").Metadata.GetValueOrDefault(MetadataKeys.Language, ""));

    [Fact]
    public void Emit_Overwrite_ReplacesAPresentLanguage()
    {
        var bench = new StageBench<DetectLanguageStage, DetectLanguageOptions>(new DetectLanguageOptions { Overwrite = true });

        Assert.Equal("en", bench.Emit("The children played in the garden.", """{"language":"de"}""").Metadata.GetValueOrDefault(MetadataKeys.Language, ""));
    }

    [Fact]
    public void Emit_Candidates_AreTheOnlyAnswers()
    {
        var bench = new StageBench<DetectLanguageStage, DetectLanguageOptions>(new DetectLanguageOptions { Candidates = ["id", "en"] });

        Assert.Equal("id", bench.Emit("Syarikat itu mencatatkan keuntungan.").Metadata.GetValueOrDefault(MetadataKeys.Language, ""));
        Assert.Equal("und", bench.Emit("Дети вчера играли в саду.").Metadata.GetValueOrDefault(MetadataKeys.Language, ""));
    }

    [Fact]
    public void Create_UnknownCandidate_NamesTheOption()
    {
        var exception = Assert.Throws<StageOptionException>(
            () => new StageBench<DetectLanguageStage, DetectLanguageOptions>(new DetectLanguageOptions { Candidates = ["id", "qq"] }));

        Assert.Equal("candidates[1]", exception.Option);
        Assert.StartsWith("'qq' is no language that has a profile; known are af, am, ar,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Emit_Paragraphs_MarksEachWithItsLanguage()
    {
        var bench = new StageBench<DetectLanguageStage, DetectLanguageOptions>(new DetectLanguageOptions { Paragraphs = true });
        const string Text = "  The children played in the garden.\r\n\n Anak-anak bermain di kebun karena hujan sudah berhenti.\n12345";

        Document document = bench.Emit(bench.Emit(Text));

        Assert.Equal(
            [("The children played in the garden.", "en"), ("Anak-anak bermain di kebun karena hujan sudah berhenti.", "id"), ("12345", "und")],
            document.Annotations.Select(a => (Text.Substring(a.Span.Start, a.Span.Length), a.Features.GetValueOrDefault(MetadataKeys.Language, ""))));
    }

    [Fact]
    public void Emit_LongText_IsJudgedByAllItsParts()
    {
        string boilerplate = string.Concat(Enumerable.Repeat("Share this page with your friends. ", 100));
        string body = string.Concat(Enumerable.Repeat("Warga mengungsi karena rumah mereka terendam banjir. ", 1_000));

        Assert.Equal("id", Bench.Emit(boilerplate + body).Metadata.GetValueOrDefault(MetadataKeys.Language, ""));
    }

    [Fact]
    public void Emit_MegabyteWithoutSpaces_IsAnswered() =>
        Assert.InRange(Bench.Emit(new string('a', 1_000_000)).Metadata.GetValueOrDefault(Confidence, -1), 0, 1);

    [Fact]
    public void Emit_AnyText_GivesTheSameAnswerTwiceAndLeavesTheTextAlone() => Gen.String.Sample(text =>
    {
        Document first = Bench.Emit(text), second = new StageBench<DetectLanguageStage, DetectLanguageOptions>().Emit(text);

        Assert.Equal(first.Metadata, second.Metadata);
        Assert.Equal(text, first.Text);
        Assert.InRange(first.Metadata.GetValueOrDefault(Confidence, -1), 0, 1);
    }, iter: 100);
}
