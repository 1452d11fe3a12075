using CsCheck;
using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Records;
using TextPipeline.Testing;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds;

public sealed class StripAdsProperties
{
    private static readonly StageBench<StripAdsStage, StripAdsOptions> Bench = new();

    private static readonly StageBench<StripAdsStage, StripAdsOptions> Recording = new(new StripAdsOptions { Record = RecordLevel.Decisions });

    private static readonly Gen<string> Line = Gen.OneOf(
        OneOf(
            "ADVERTISEMENT", "Baca juga:", "Read more", "Menu", "Home", "·", "", "  ", "(abc/def)", "Daftar Isi", "Contents", "Harga Cabai di Pasar Induk Turun Lagi", "😀😀", "1 / 12",
            "© 2024 Example", "Berita hariiniADVERTISEMENT", "The council met on Tuesday and agreed on the budget for next year."),
        Gen.String[Gen.Char["abcDEF .,:[]()0189\u00E9\uD83D\uDE00\u0E01\u30C6\uFF21"], 0, 60]);

    private static readonly Gen<string> Text =
        Gen.Select(Line.Array[0, 80], OneOf("\n", "\r\n", "\r", "\n\n"), (lines, ending) => string.Join(ending, lines));

    [Fact]
    public void Process_AnyText_RemovesWhatItSaysAndNothingElse() => Text.Sample(text =>
    {
        Document cleaned = Bench.Emit(text);
        int removed = cleaned.Changes.Sum(change => change.Removed.Length);
        Assert.All(cleaned.Changes, change => Assert.Equal("", change.Inserted));
        Assert.Equal(text.Length, cleaned.Text.Length + removed);
        Assert.True(IsSubsequence(cleaned.Text, text));
    });

    [Fact]
    public void Process_AnyText_EveryLineThatStaysWasALineOrPartOfOne() => Text.Sample(text =>
    {
        string[] before = text.Split('\n', '\r');
        Assert.All(Bench.Emit(text).Text.Split('\n', '\r'), line => Assert.Contains(before, original => original.StartsWith(line, StringComparison.Ordinal) || original.EndsWith(line, StringComparison.Ordinal) || IsSubsequence(line, original)));
    });

    [Fact]
    public void Process_Recorded_RemovalsPutBackGiveTheText() => Text.Sample(text =>
    {
        Document cleaned = Recording.Emit(text);
        Assert.Equal(Bench.Emit(text).Text, cleaned.Text);
        Document restored = cleaned.Apply(cleaned.Annotations.Where(annotation => annotation.Type == RecordKeys.RemovedLine)
            .Select(annotation => TextEdit.Insert(annotation.Span.Start, annotation.Features.GetValueOrDefault(RecordKeys.Text, ""), "restored")));
        Assert.Equal(text, restored.Text);
        foreach (Annotation annotation in cleaned.Annotations.Where(annotation => annotation.Type == RecordKeys.RemovedLine))
        {
            int from = (int)annotation.Features.GetValueOrDefault(RecordKeys.From, -1);
            Assert.Equal(annotation.Features.GetValueOrDefault(RecordKeys.Text, ""), text[from..(int)annotation.Features.GetValueOrDefault(RecordKeys.To, -1)]);
        }
    });

    [Fact]
    public void Process_SameTextTwice_SameResult() => Text.Sample(text => Assert.Equal(Bench.Emit(text).Text, new StageBench<StripAdsStage, StripAdsOptions>().Emit(text).Text), iter: 20);

    [Theory]
    [InlineData("Baca juga:\n")]
    [InlineData("Daftar Isi\nA b c\n")]
    [InlineData("a ")]
    [InlineData("\n")]
    [InlineData("(Baca juga ")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("aB")]
    [InlineData("Judul Panjang Sekali Tanpa Titik\n")]
    [InlineData("(ab/cd)\n")]
    [InlineData("😀")]
    [InlineData("0 ")]
    public void Process_MegabyteOfOnePiece_Ends(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Document cleaned = Bench.Emit(text);
        Assert.Equal(text.Length, cleaned.Text.Length + cleaned.Changes.Sum(change => change.Removed.Length));
    }

    [Fact]
    public void Process_MegabyteOfBlankLinesBetweenTwoMarkers_Ends()
    {
        string text = "Satu.\nADVERTISEMENT\n" + new string('\n', 1_000_000) + "ADVERTISEMENT\nDua.";
        Assert.Equal("Satu.\nDua.", Bench.Emit(text).Text);
    }

    [Fact]
    public void Process_MegabyteOfTablesOfContents_Ends()
    {
        string text = string.Concat(Enumerable.Range(0, 40_000).Select(number => $"Daftar Isi\nBab {(char)('A' + (number % 26))}{number}\n"));
        Assert.DoesNotContain("Daftar Isi", Bench.Emit(text).Text, StringComparison.Ordinal);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static bool IsSubsequence(string part, string whole)
    {
        int at = 0;
        foreach (char character in whole)
        {
            at += at < part.Length && part[at] == character ? 1 : 0;
        }

        return at == part.Length;
    }
}
