using System.Collections.Immutable;
using CsCheck;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Core.Tests.Tracing.Diffing;

public sealed class TextDiffTests
{
    private static readonly string[] Words = ["a", "b ", "\n", "aa", "Iklan\n", "kata ", "😀", "é", "\n\n", "1"];

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Array[0, 40].Select(choices => string.Concat(choices.Select(choice => Words[choice])));

    [Fact]
    public void Compute_AnyEdits_GivesBothTextsAndAReasonForEveryChange() => Gen.Select(Text, Gen.Select(Gen.Int[0, 80], Gen.Int[0, 6], Gen.Int[0, Words.Length]).Array[0, 8]).Sample(
        (text, choices) =>
        {
            Document before = Document.Create("d", text);
            Document after = before.Apply(Edits(text, choices));
            ImmutableArray<TextPiece> pieces = TextDiff.Compute(before.Text, after.Text, after.Changes.AsSpan());
            AssertSides(before.Text, after.Text, pieces);
            Assert.All(pieces.Where(piece => piece.Kind != PieceKind.Kept), piece => Assert.NotNull(piece.Reason));

            // Placed, not guessed: each piece is of a change with its reason.
            Assert.All(pieces.Where(piece => piece.Kind == PieceKind.Removed), piece => Assert.Contains(
                after.Changes, change => change.Reason == piece.Reason && change.Removed.Contains(piece.Text.ToString(), StringComparison.Ordinal)));
        },
        iter: 5000);

    [Fact]
    public void Compute_AnyTexts_GivesBothTexts() => Gen.Select(Text, Text).Sample(
        (before, after) => AssertSides(before, after, TextDiff.Compute(before, after, [])), iter: 5000);

    [Fact]
    public void Compute_TwoPassesOfEdits_StillGivesReasons()
    {
        Document before = Document.Create("d", "satu\nIklan satu\ndua\nBaca juga: tiga\n");
        Document after = before.Apply(TextEdit.Remove(new TextSpan(20, 16), "read_also")).Apply(TextEdit.Remove(new TextSpan(5, 11), "advertisement"));
        ImmutableArray<TextPiece> pieces = TextDiff.Compute(before.Text, after.Text, after.Changes.AsSpan());
        Assert.Equal(
            ["Iklan satu\n advertisement", "Baca juga: tiga\n read_also"],
            pieces.Where(piece => piece.Kind == PieceKind.Removed).Select(piece => $"{piece.Text} {piece.Reason}"));
    }

    [Fact]
    public void Compute_ShortEditOfALine_StaysWhole() => Assert.Equal(
        "Rapat [Minggu (29/1)>2023-01-29] usai",
        Show("Rapat Minggu (29/1) usai", "Rapat 2023-01-29 usai", [new TextChange("date", "Minggu (29/1)", "2023-01-29")]));

    [Fact]
    public void Compute_RewrittenText_IsComparedByWords() => Assert.Equal(
        "Kereta [pagi>malam] berangkat.\nPenumpang turun.\n[Cuaca cerah.\n>Hujan!\n]",
        Show("Kereta pagi berangkat.\nPenumpang turun.\nCuaca cerah.\n", "Kereta malam berangkat.\nPenumpang turun.\nHujan!\n", []));

    // Five megabytes, in lines and in one line, with nothing in common but words: neither may hang.
    [Theory]
    [InlineData(' ')]
    [InlineData('\n')]
    public void Compute_FiveMegabytesShuffled_EndsWithBothTexts(char separator)
    {
        string[] words = [.. Enumerable.Range(0, 700_000).Select(i => "w" + (i * 7919L % 5003))];
        string before = string.Join(separator, words), after = string.Join(separator, words.Reverse());
        AssertSides(before, after, TextDiff.Compute(before, after, []));
    }

    // Deleting every other letter of one repeated letter can be explained in too many ways to try them all.
    [Fact]
    public void Compute_ManyEqualEdits_EndsWithBothTexts()
    {
        Document before = Document.Create("d", new string('a', 200_000) + "b" + new string('a', 200_000));
        Document after = before.Apply(Enumerable.Range(0, 50_000).Select(i => TextEdit.Remove(new TextSpan(i * 4, 1), "twin")));
        AssertSides(before.Text, after.Text, TextDiff.Compute(before.Text, after.Text, after.Changes.AsSpan()));
    }

    private static IEnumerable<TextEdit> Edits(string text, (int Start, int Length, int Word)[] choices)
    {
        int end = 0;
        foreach ((int gap, int length, int word) in choices)
        {
            int start = end + (gap % 9) + 1;
            if (start > text.Length)
            {
                yield break;
            }

            end = Math.Min(start + length, text.Length);
            yield return new TextEdit(TextSpan.FromBounds(start, end), word == Words.Length ? "" : Words[word], "reason_" + (word % 3));
        }
    }

    private static void AssertSides(string before, string after, ImmutableArray<TextPiece> pieces)
    {
        Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Inserted).Select(piece => piece.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text)));
        Assert.All(pieces, piece => Assert.False(piece.Text.IsEmpty));
    }

    private static string Show(string before, string after, TextChange[] changes) => string.Concat(TextDiff.Compute(before, after, changes).Select(piece => piece.Kind switch
    {
        PieceKind.Removed => $"[{piece.Text}>",
        PieceKind.Inserted => $"{piece.Text}]",
        _ => piece.Text.ToString(),
    }));
}
