using TextPipeline.Cli.Reports;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Removals.Reviewing;

namespace TextPipeline.Cli.Reviews;

/// <summary>A review as one page that needs nothing else.</summary>
internal static class ReviewHtmlWriter
{
    public static void Write(TextWriter output, RemovalReport report, int most) => HtmlPage.Write(output, $"{report.Name}: review", html =>
    {
        html.Markup("<header>\n").Element("h1", report.Name).Markup("\n").Element("p.faint", ReviewTables.Summary(report)).Markup("\n</header>\n");
        foreach (ReportTable table in ReviewTables.Of(report, most))
        {
            html.Element("h2", table.Title).Markup("\n<div class=\"table narrow\"><table>\n<thead>");
            WriteRow(html, "th", table.Heading, table.Words);
            html.Markup("</thead>\n<tbody>\n");
            foreach (string[] row in table.Rows)
            {
                WriteRow(html, "td", row, table.Words);
            }

            html.Markup("</tbody>\n</table></div>\n");
        }
    });

    private static void WriteRow(HtmlWriter html, string element, string[] cells, int words)
    {
        html.Markup("<tr>");
        for (int i = 0; i < cells.Length; i++)
        {
            html.Element(i < words ? element : element + ".number", cells[i]);
        }

        html.Markup("</tr>\n");
    }
}
