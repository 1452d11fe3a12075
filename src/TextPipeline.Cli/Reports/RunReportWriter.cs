using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Execution.Reports;

namespace TextPipeline.Cli.Reports;

/// <summary>Writes <c>report.json</c> and <c>report.html</c> into the folder of a run.</summary>
internal static class RunReportWriter
{
    public static void Write(RunFolder folder, RunSummary summary)
    {
        RunReport report = RunReport.Of(summary);

        // The page first: who finds report.json finds both.
        ReportHtmlWriter.Save(Path.Combine(folder.FolderPath, "report.html"), report);
        folder.WriteJson(RunReportFile.Name, writer => RunReportJson.Write(writer, report));
    }
}
