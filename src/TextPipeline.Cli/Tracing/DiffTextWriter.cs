using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Cli.Tracing;

/// <summary>Lines of a difference for a terminal: sign, number, reason, text.</summary>
internal static class DiffTextWriter
{
    // What stayed is there to find the place; what changed is what one came to see.
    private const int KeptAround = 40, MostKept = 100, MostChanged = 600;

    public static void Write(StyledWriter output, ImmutableArray<DiffRow> rows, string indent)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        int numbers = rows.Where(row => row.Kind != DiffRowKind.Gap).Max(row => row.Line).ToString(CultureInfo.InvariantCulture).Length;
        int reasons = rows.Max(row => Reasons(row).Length);
        foreach (DiffRow row in rows)
        {
            output.Write(indent).Write(Sign(row.Kind), LineStyle(row.Kind));
            if (row.Kind == DiffRowKind.Gap)
            {
                output.Line(row.Line == 1 ? "  1 line as it was" : $"  {Figures.Number(row.Line)} lines as they were", TextStyle.Faint);
                continue;
            }

            output.Write(" " + row.Line.ToString(CultureInfo.InvariantCulture).PadLeft(numbers), TextStyle.Faint);
            if (!row.Pieces.IsEmpty || !row.Reasons.IsEmpty)
            {
                output.Write("  ").Write(row.Pieces.IsEmpty ? Reasons(row) : Reasons(row).PadRight(reasons), TextStyle.Reason);
            }

            output.Write(row.Pieces.IsEmpty || reasons == 0 ? "" : "  ");
            WritePieces(output, row);
            output.Line();
        }
    }

    private static void WritePieces(StyledWriter output, DiffRow row)
    {
        for (int i = 0; i < row.Pieces.Length; i++)
        {
            TextPiece piece = row.Pieces[i];
            ReadOnlySpan<char> text = piece.Text.Span;
            if (row.Kind != DiffRowKind.Changed)
            {
                bool isKept = piece.Kind == PieceKind.Kept;
                output.Write(isKept ? VisibleText.Beginning(text, MostKept) : Changed(text), isKept ? TextStyle.Faint : LineStyle(row.Kind));
            }
            else if (piece.Kind == PieceKind.Kept)
            {
                output.Write(Kept(text, isFirst: i == 0, isLast: i == row.Pieces.Length - 1));
            }
            else
            {
                output.Write(Changed(text), piece.Kind == PieceKind.Removed ? TextStyle.RemovedWords : TextStyle.InsertedWords);
            }
        }
    }

    private static string Kept(ReadOnlySpan<char> text, bool isFirst, bool isLast) =>
        isFirst ? VisibleText.Ending(text, KeptAround)
        : isLast ? VisibleText.Beginning(text, KeptAround)
        : text.Length <= 2 * KeptAround ? VisibleText.Of(text)
        : VisibleText.Beginning(text, KeptAround) + " " + VisibleText.Ending(text, KeptAround);

    private static string Changed(ReadOnlySpan<char> text) => text.Length <= MostChanged
        ? VisibleText.Of(text, isChanged: true)
        : $"{VisibleText.Beginning(text, MostChanged)} ({Figures.Number(text.Length)} characters)";

    private static string Reasons(DiffRow row) => string.Join(", ", row.Reasons);

    private static string Sign(DiffRowKind kind) => kind switch
    {
        DiffRowKind.Removed => "-",
        DiffRowKind.Inserted => "+",
        DiffRowKind.Changed => "~",
        DiffRowKind.Gap => "⋮",
        _ => " ",
    };

    private static TextStyle LineStyle(DiffRowKind kind) => kind switch
    {
        DiffRowKind.Removed => TextStyle.RemovedLine,
        DiffRowKind.Inserted => TextStyle.InsertedLine,
        DiffRowKind.Changed => TextStyle.Reason,
        _ => TextStyle.Faint,
    };
}
