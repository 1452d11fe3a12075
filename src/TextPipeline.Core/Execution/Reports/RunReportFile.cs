using System.Text.Json;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Records;

namespace TextPipeline.Core.Execution.Reports;

/// <summary>Reads <c>report.json</c> of a run.</summary>
internal static class RunReportFile
{
    /// <summary>The report; null with the reason in <paramref name="diagnostics"/>.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static RunReport? Read(string folder, List<Diagnostic> diagnostics)
    {
        string path = Path.Combine(folder, RunFolder.ReportFile);
        if (!File.Exists(path))
        {
            diagnostics.Add(RunDiagnostics.NoReport(folder));
            return null;
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            using JsonDocument json = JsonDocument.Parse(file);
            return RunReportJson.Read(json.RootElement);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            diagnostics.Add(RunDiagnostics.FaultyReport(path, exception.Message));
            return null;
        }
    }
}
