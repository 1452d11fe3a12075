using System.Globalization;
using System.Text;
using CsCheck;
using TextPipeline.Plugins.Cleaning.RepairEncoding;
using TextPipeline.Testing;
using NormalizationForm = TextPipeline.Plugins.Cleaning.RepairEncoding.Normalization.NormalizationForm;

namespace TextPipeline.Plugins.Cleaning.Tests.RepairEncoding.Normalization;

public sealed class CompositionTests
{
    private static readonly StageBench<RepairEncodingStage, RepairEncodingOptions> Bench = new(new() { Normalize = NormalizationForm.Nfc });

    [Theory]
    [InlineData("cafe\u0301 noir", "caf\u00E9 noir")]
    [InlineData("Ti\u1EBFng Vie\u0323\u0302t", "Ti\u1EBFng Vi\u1EC7t")]
    [InlineData("Vie\u0302\u0323t", "Vi\u1EC7t")]
    [InlineData("10 \u212B, 5 \u2126", "10 \u00C5, 5 \u03A9")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "\uD55C\uAE00")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u09C7\u09BE", "\u09CB")]
    [InlineData("\u30CF\u309A\u30AB\u3099", "\u30D1\u30AC")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")]
    [InlineData("a\u0315\u0300\u05AE\u0300b", "\u00E0\u05AE\u0300\u0315b")]
    public void Process_DecomposedText_IsComposed(string text, string expected)
    {
        Document document = Bench.Emit(text);

        Assert.Equal(expected, document.Text);
        Assert.All(document.Changes, change => Assert.Equal("normalized_nfc", change.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("L’été à Łódź – “Ελλάδα” Россия ไทยน้ำ 日本語 한국어 नमस्ते 😀")]
    [InlineData("\u0301 alone, x\u0301, lone \uD83D half")]
    [InlineData("e\u200D\u0301")]
    [InlineData("\u1161 \u11A8 \uD55C\u11A8")]
    public void Process_TextInFormC_ComesOutAsTheSameDocument(string text)
    {
        Document document = Document.Create("d", text);

        Assert.Same(document, Bench.Emit(document));
    }

    [Fact]
    public void Process_OneMarkInALongLine_ReplacesNothingElse() =>
        Assert.Equal(new TextChange("normalized_nfc", "e\u0301", "é"), Assert.Single(Bench.Emit("Le cafe\u0301 est fermé.").Changes));

    [Fact]
    public void Process_MarkOutOfOrder_ReplacesTheMarksOnly() =>
        Assert.Equal(new TextChange("normalized_nfc", "\u0307\u0323", "\u0323\u0307"), Assert.Single(Bench.Emit("q\u0307\u0323").Changes));

    [Fact]
    public void Process_ByDefault_LeavesMarks() => Assert.Equal("cafe\u0301", new StageBench<RepairEncodingStage, RepairEncodingOptions>().Emit("cafe\u0301").Text);

    [Theory]
    [InlineData("\u0323\u0307")]
    [InlineData("\u0307\u0323")]
    [InlineData("e\u0301")]
    [InlineData("\u1100\u1161\u11A8")]
    public void Process_AMegabyteOfMarks_EndsInFormC(string unit)
    {
        string once = Bench.Emit(string.Concat(Enumerable.Repeat(unit, 300_000))).Text;

        Assert.Equal(once, Bench.Emit(once).Text);
    }

    [Fact]
    public void Process_NormalizedText_StaysAsItIs() =>
        Gen.OneOf(Gen.Char['\u0041', '\u0050'], Gen.Char['\u0300', '\u0345'], Gen.Char['\u1100', '\u11C2'], Gen.Char['\uAC00', '\uAC20'], Gen.Char['\u0930', '\u0960'], Gen.Char['\uF900', '\uFB4F'])
            .Array[0, 30].Select(characters => new string(characters)).Sample(text =>
            {
                string once = Bench.Emit(text).Text;

                Assert.Equal(once, Bench.Emit(once).Text);
            });

    /// <summary>Each line of the published file: the form of the first three columns is the second, that of the last two is the fourth; every other character stays.</summary>
    [Fact]
    public void Process_PublishedConformanceTest_Holds()
    {
        string? file = Environment.GetEnvironmentVariable("TEXTPIPELINE_NORMALIZATION_TEST");
        Assert.SkipWhen(file is null, "TEXTPIPELINE_NORMALIZATION_TEST does not name NormalizationTest.txt of the Unicode Character Database.");
        var wrong = new List<string>();
        var tested = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file!).Where(line => line.Length > 0 && line[0] is not '#' and not '@'))
        {
            string[] columns = [.. line.Split(';')[..5].Select(Characters)];
            tested.Add(columns[0]);
            wrong.AddRange(Enumerable.Range(0, 5).Where(i => Nfc(columns[i]) != columns[i < 3 ? 1 : 3]).Select(i => $"column {i + 1} of {line}"));
        }

        for (int scalar = 0x300; scalar < 0x110000; scalar++)
        {
            string text = Rune.IsValid(scalar) ? new Rune(scalar).ToString() : "";
            if (!tested.Contains(text) && Nfc(text) != text)
            {
                wrong.Add($"U+{scalar:X4}");
            }
        }

        Assert.Empty(wrong);
    }

    private static string Nfc(string text) => Bench.Emit(text).Text;

    private static string Characters(string column) =>
        string.Concat(column.Split(' ').Select(number => char.ConvertFromUtf32(int.Parse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))));
}
