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
            ReportTableHtml.Write(html, table);
        }
    });
}
