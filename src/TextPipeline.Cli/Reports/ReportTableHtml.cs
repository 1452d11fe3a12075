using TextPipeline.Cli.Tracing;

namespace TextPipeline.Cli.Reports;

/// <summary>A table with its title, as part of a page.</summary>
internal static class ReportTableHtml
{
    public static void Write(HtmlWriter html, ReportTable table)
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
