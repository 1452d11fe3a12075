using System.Globalization;
using TextPipeline.Core.Tracing.Comparison;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Cli.Tracing;

/// <summary>A comparison as one page.</summary>
internal static class ComparisonHtmlWriter
{
    public static void Save(string path, ComparisonReport report, IReadOnlyList<Threshold> crossed) => HtmlPage.Save(
        path, $"{report.A} and {report.B} compared", html => WriteBody(html, report, crossed));

    private static void WriteBody(HtmlWriter html, ComparisonReport report, IReadOnlyList<Threshold> crossed)
    {
        html.Markup("<header>\n").Element("h1", $"A {report.A}, B {report.B}").Markup("\n").Element("p.faint", ComparisonWords.Documents(report)).Markup("\n");
        foreach (Threshold threshold in crossed)
        {
            html.Markup("<p><span class=\"end warn\">").Text($"crossed: {threshold.Text}").Markup("</span></p>\n");
        }

        html.Markup("</header>\n");
        WriteTable(html, ["", "documents", "share", ""], 2, ComparisonWords.Totals(report));
        html.Element("h2", "Stages").Markup("\n");
        WriteTable(html, ComparisonWords.StageHeading, ComparisonWords.StageHeading.Length - 1, report.Stages.Select(ComparisonWords.Row));
        foreach (StageComparison stage in report.Stages)
        {
            string[][] reasons = [.. ComparisonWords.Reasons(stage)];
            if (reasons.Length > 0)
            {
                html.Element("h2", $"Edits of {stage.Label}").Markup("\n");
                WriteTable(html, ["reason", "A → B", "difference"], 2, reasons);
            }
        }

        WriteFates(html, report);
        WriteLargest(html, report);
    }

    private static void WriteFates(HtmlWriter html, ComparisonReport report)
    {
        if (report.Fates.IsEmpty)
        {
            return;
        }

        html.Element("h2", "Documents that end otherwise").Markup("\n<ul class=\"facts\">\n");
        foreach (FateDifference fate in report.Fates)
        {
            html.Markup("<li>").Element("b", VisibleText.Of(fate.Id)).Text($"{ComparisonWords.Fate(fate.A, fate.EndingA)} → {ComparisonWords.Fate(fate.B, fate.EndingB)}").Markup("</li>\n");
        }

        html.Markup("</ul>\n");
    }

    private static void WriteLargest(HtmlWriter html, ComparisonReport report)
    {
        if (!report.Largest.IsEmpty)
        {
            html.Element("h2", "Largest differences").Markup("\n");
        }

        foreach ((int index, OutputDifference difference) in report.Largest.Index())
        {
            html.Markup(index < 3 ? "<details open=\"open\">\n<summary>" : "<details>\n<summary>");
            html.Element("b", string.Create(CultureInfo.InvariantCulture, $"{index + 1} {VisibleText.Of(difference.Id)}")).Element("span.faint", ComparisonWords.Size(difference)).Markup("</summary>\n");
            foreach (DocumentDelta delta in difference.Deltas)
            {
                if (delta.After.Id != difference.Id)
                {
                    html.Element("p.faint", VisibleText.Of(delta.After.Id)).Markup("\n");
                }

                DeltaHtmlWriter.Write(html, delta);
            }

            html.Markup("</details>\n");
        }
    }

    /// <summary>Writes a table whose columns behind the first are figures, as many as are said.</summary>
    private static void WriteTable(HtmlWriter html, IReadOnlyList<string> heading, int figures, IEnumerable<string[]> rows)
    {
        html.Markup("<div class=\"table\"><table>\n<thead>");
        WriteRow(html, "th", heading, figures);
        html.Markup("</thead>\n<tbody>\n");
        foreach (string[] row in rows)
        {
            WriteRow(html, "td", row, figures);
        }

        html.Markup("</tbody>\n</table></div>\n");
    }

    private static void WriteRow(HtmlWriter html, string element, IReadOnlyList<string> cells, int figures)
    {
        html.Markup("<tr>");
        for (int i = 0; i < cells.Count; i++)
        {
            html.Element(i > 0 && i <= figures ? element + ".number" : element, cells[i]);
        }

        html.Markup("</tr>\n");
    }
}
