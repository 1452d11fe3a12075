using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The messages about runs that are named on the command line.</summary>
internal static class RunDiagnostics
{
    private const int MostNamed = 8;

    public static Diagnostic NoRun(string run) => Diagnostic.Error(
        "TP3301", null, $"there is no run at '{run}'; name the folder of a run, its output, or the folder that holds the one run");

    public static Diagnostic SeveralRuns(string folder, IReadOnlyList<string> runs) => Diagnostic.Error(
        "TP3302", null, $"there are {runs.Count} runs in '{folder}'; name one: {string.Join(", ", runs.Take(MostNamed))}{(runs.Count > MostNamed ? ", …" : "")}");

    public static Diagnostic NoReport(string folder) => Diagnostic.Error(
        "TP3303", null, $"the run in '{folder}' has no report.json; it is written when a run ends");

    public static Diagnostic FaultyReport(string path, string why) => Diagnostic.Error(
        "TP3304", null, $"the report '{path}' cannot be read: {why}");
}
