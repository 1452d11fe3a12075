using System.Collections.Immutable;
using CsCheck;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Core.Tests.Tracing.Diffing;

public sealed class DiffRowBuilderTests
{
    // Pieces are written [removed] and {inserted}; | is a line break. Rows are sign, number, text.
    [Theory]
    [InlineData("a|[b|]c", "1 a / -2 b / 3 c")]
    [InlineData("a[|b]|c", "1 a / -2 b / 3 c")]
    [InlineData("a[|b]", "1 a / -2 b")]
    [InlineData("[a|]b", "-1 a / 2 b")]
    [InlineData("a|{b|}c", "1 a / +2 b / 2 c")]
    [InlineData("a|[b]{x}|c", "1 a / -2 b / +2 x / 3 c")]
    [InlineData("a [b]{x} c", "~1 a [b]{x} c")]
    [InlineData("a[|]b", "~1 a[⏎]b")]
    [InlineData("a|[|]b", "1 a / -2 / 3 b")]
    [InlineData("a[|b|c]|d", "1 a / -2 b / -3 c / 4 d")]
    [InlineData("a[||b]||c", "… 1 / 2 / -3 b / -4 / 5 c")]
    [InlineData("1|2|3|4|[5|]6|7|8", "… 3 / 4 4 / -5 5 / 6 6 / … 2")]
    [InlineData("[a]", "~1 [a]")]
    [InlineData("{a}", "~1 {a}")]
    [InlineData("abc", "")]
    public void Build_Pieces_GivesRows(string pieces, string rows) => Assert.Equal(rows, string.Join(" / ", DiffRowBuilder.Build(Parse(pieces), 1).Select(Show)));

    [Fact]
    public void Build_ReasonsOfAChangedLine_AreNamedOnce()
    {
        ImmutableArray<TextPiece> pieces = [new(PieceKind.Removed, "a".AsMemory(), "one"), TextPiece.Kept(" b ".AsMemory()), new(PieceKind.Removed, "c".AsMemory(), "two"), TextPiece.Kept("d".AsMemory()), new(PieceKind.Inserted, "e".AsMemory(), "one")];
        Assert.Equal(["one", "two"], Assert.Single(DiffRowBuilder.Build(pieces, 0)).Reasons);
    }

    [Fact]
    public void Build_AnyPieces_ShowsEveryCharacterThatChanged() => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4]).Array[0, 20].Sample(
        choices =>
        {
            string[] texts = ["a", "|", "b|", "|c", "||"];
            string written = string.Concat(choices.Select(choice => choice.Item1 switch { 0 => texts[choice.Item2], 1 => $"[{texts[choice.Item2]}]", _ => $"{{{texts[choice.Item2]}}}" }));
            ImmutableArray<TextPiece> pieces = Parse(written);
            ImmutableArray<DiffRow> rows = DiffRowBuilder.Build(pieces, 0);
            foreach (PieceKind kind in (PieceKind[])[PieceKind.Removed, PieceKind.Inserted])
            {
                // Line breaks at the end of whole lines stand in no piece; one that is turned round changes its place, not its number.
                string expected = string.Concat(pieces.Where(piece => piece.Kind == kind).Select(piece => piece.Text)).Replace("\n", "", StringComparison.Ordinal);
                Assert.Equal(expected, string.Concat(rows.SelectMany(row => row.Pieces).Where(piece => piece.Kind == kind).Select(piece => piece.Text)).Replace("\n", "", StringComparison.Ordinal));
            }
        },
        iter: 5000);

    private static ImmutableArray<TextPiece> Parse(string written)
    {
        var pieces = new PieceList();
        PieceKind kind = PieceKind.Kept;
        foreach (string part in System.Text.RegularExpressions.Regex.Split(written, @"([\[\]{}])"))
        {
            switch (part)
            {
                case "[":
                    kind = PieceKind.Removed;
                    break;
                case "{":
                    kind = PieceKind.Inserted;
                    break;
                case "]" or "}":
                    kind = PieceKind.Kept;
                    break;
                default:
                    pieces.Add(new TextPiece(kind, part.Replace('|', '\n').AsMemory(), null));
                    break;
            }
        }

        return pieces.ToImmutable();
    }

    private static string Show(DiffRow row)
    {
        if (row.Kind == DiffRowKind.Gap)
        {
            return $"… {row.Line}";
        }

        bool marks = row.Kind == DiffRowKind.Changed;
        string text = string.Concat(row.Pieces.Select(piece => piece.Kind switch
        {
            PieceKind.Removed when marks => $"[{piece.Text}]",
            PieceKind.Inserted when marks => $"{{{piece.Text}}}",
            _ => piece.Text.ToString(),
        }));
        string sign = row.Kind switch { DiffRowKind.Removed => "-", DiffRowKind.Inserted => "+", DiffRowKind.Changed => "~", _ => "" };
        return $"{sign}{row.Line} {text.Replace('\n', '⏎')}".TrimEnd();
    }
}
