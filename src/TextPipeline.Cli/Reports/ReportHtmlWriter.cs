using System.Globalization;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Execution.Reports;

namespace TextPipeline.Cli.Reports;

/// <summary>A report as one page: <c>report.html</c> in the folder of a run.</summary>
internal static class ReportHtmlWriter
{
    /// <summary>Writes the page.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(string path, RunReport report) => HtmlPage.Save(path, $"{report.Pipeline}: {report.State}", html => WriteBody(html, report));

    private static void WriteBody(HtmlWriter html, RunReport report)
    {
        html.Markup("<header>\n").Element("h1", report.Pipeline).Markup("\n").Element("p.faint", $"{ReportTables.Time(report)}, host {report.Host}").Markup("\n");
        html.Markup(report.State == "done" ? "<p><span class=\"end\">" : "<p><span class=\"end warn\">").Text(report.State).Markup("</span></p>\n");
        html.Element("p", ReportTables.Balance(report.Documents)).Markup("\n</header>\n");
        WriteFunnel(html, report);
        foreach (ReportTable table in ReportTables.Of(report))
        {
            ReportTableHtml.Write(html, table);
        }
    }

    // From what was read to what was written: how many documents each stage saw, and what became of them there.
    private static void WriteFunnel(HtmlWriter html, RunReport report)
    {
        long widest = Math.Max(1, report.Stages.Select(stage => Math.Max(stage.Entered, stage.Left + stage.Dropped + stage.Failed)).Append(report.Documents.Read).Append(report.Documents.Written).Max());
        html.Element("h2", "From input to output").Markup("\n<div class=\"funnel\">\n");
        WriteBar(html, "read", report.Documents.Read, widest, ("kept", report.Documents.Read));
        foreach (StageReport stage in report.Stages)
        {
            WriteBar(html, stage.Label, stage.Entered, widest, ("kept", stage.Left), ("dropped", stage.Dropped), ("failed", stage.Failed));
        }

        WriteBar(html, "written", report.Documents.Written, widest, ("kept", report.Documents.Written));
        html.Markup("</div>\n<p class=\"faint key\"><span class=\"kept\"></span>on its way <span class=\"dropped\"></span>dropped <span class=\"failed\"></span>failed</p>\n");
    }

    private static void WriteBar(HtmlWriter html, string name, long documents, long widest, params ReadOnlySpan<(string Kind, long Documents)> parts)
    {
        html.Element("span.name", name).Markup("<span class=\"bar\">");
        foreach ((string kind, long part) in parts)
        {
            if (part > 0)
            {
                // One document among millions is still seen.
                html.Markup(string.Create(CultureInfo.InvariantCulture, $"<span class=\"{kind}\" style=\"width:max({100.0 * part / widest:0.##}%,2px)\" title=\"{kind} {part}\"></span>"));
            }
        }

        html.Markup("</span>").Element("span.number", Figures.Number(documents)).Markup("\n");
    }
}
