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
        WriteTable(html, ["", "documents", "share", ""], ComparisonWords.Totals(report));
        html.Element("h2", "Stages").Markup("\n");
        WriteTable(html, ComparisonWords.StageHeading, report.Stages.Select(ComparisonWords.Row));
        foreach (StageComparison stage in report.Stages)
        {
            string[][] reasons = [.. ComparisonWords.Reasons(stage)];
            if (reasons.Length > 0)
            {
                html.Element("h2", $"Edits of {stage.Label}").Markup("\n");
                WriteTable(html, ["reason", "A → B", "difference"], reasons);
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

    private static void WriteTable(HtmlWriter html, IReadOnlyList<string> heading, IEnumerable<string[]> rows)
    {
        html.Markup("<div class=\"table\"><table>\n<thead><tr>");
        foreach (string word in heading)
        {
            html.Element("th", word);
        }

        html.Markup("</tr></thead>\n<tbody>\n");
        foreach (string[] row in rows)
        {
            html.Markup("<tr>");
            foreach (string cell in row)
            {
                html.Element("td", cell);
            }

            html.Markup("</tr>\n");
        }

        html.Markup("</tbody>\n</table></div>\n");
    }
}
