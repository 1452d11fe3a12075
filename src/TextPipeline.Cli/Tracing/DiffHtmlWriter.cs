using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Cli.Tracing;

/// <summary>Lines of a difference for a page.</summary>
internal static class DiffHtmlWriter
{
    // A page is to open on a phone; a trace as text or JSON has the rest.
    private const int MostRows = 2000, MostPieces = 1000, MostText = 4000, KeptAround = 150;

    public static void Write(HtmlWriter html, ImmutableArray<DiffRow> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        html.Markup("<div class=\"diff\">\n");
        foreach (DiffRow row in rows.Take(MostRows))
        {
            WriteRow(html, row);
        }

        html.Markup("</div>\n");
        if (rows.Length > MostRows)
        {
            html.Element("p.faint", $"{Figures.Number(rows.Length - MostRows)} further lines are left out here; the trace as text has them.").Markup("\n");
        }
    }

    private static void WriteRow(HtmlWriter html, DiffRow row)
    {
        (string name, string sign) = row.Kind switch
        {
            DiffRowKind.Removed => ("removed", "−"),
            DiffRowKind.Inserted => ("inserted", "+"),
            DiffRowKind.Changed => ("changed", "~"),
            DiffRowKind.Gap => ("gap", "⋮"),
            _ => ("kept", ""),
        };
        bool isGap = row.Kind == DiffRowKind.Gap;
        html.Markup($"<div class=\"row {name}\">").Element("span.line", isGap ? "" : row.Line.ToString(CultureInfo.InvariantCulture)).Element("span.sign", sign);
        html.Markup("<span class=\"text\" dir=\"auto\">");
        if (isGap)
        {
            html.Text(Figures.Count(row.Line, "line"));
        }

        for (int i = 0; i < Math.Min(row.Pieces.Length, MostPieces); i++)
        {
            WritePiece(html, row, i);
        }

        if (row.Pieces.Length > MostPieces)
        {
            html.Element("span.faint", $" … {Figures.Number(row.Pieces.Length - MostPieces)} further pieces of this line");
        }

        foreach (string reason in row.Reasons)
        {
            html.Element("span.why", reason);
        }

        html.Markup("</span></div>\n");
    }

    private static void WritePiece(HtmlWriter html, DiffRow row, int i)
    {
        TextPiece piece = row.Pieces[i];
        ReadOnlySpan<char> text = piece.Text.Span;
        if (piece.Kind == PieceKind.Kept)
        {
            html.Text(row.Kind == DiffRowKind.Changed ? Kept(text, i == 0, i == row.Pieces.Length - 1) : VisibleText.Beginning(text, 2 * KeptAround));
            return;
        }

        string shown = text.Length <= MostText ? VisibleText.Of(text, isChanged: true) : $"{VisibleText.Beginning(text, MostText)} ({Figures.Number(text.Length)} characters)";
        if (row.Kind == DiffRowKind.Changed)
        {
            html.Element(piece.Kind == PieceKind.Removed ? "del" : "ins", shown);
        }
        else
        {
            html.Text(shown);
        }
    }

    private static string Kept(ReadOnlySpan<char> text, bool isFirst, bool isLast) =>
        isFirst ? VisibleText.Ending(text, KeptAround)
        : isLast ? VisibleText.Beginning(text, KeptAround)
        : text.Length <= 2 * KeptAround ? VisibleText.Of(text)
        : VisibleText.Beginning(text, KeptAround) + " " + VisibleText.Ending(text, KeptAround);
}
