using System.Globalization;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Execution.Records;

/// <summary>The messages about the account of a run, and about going on with one.</summary>
internal static class RunDiagnostics
{
    public static Diagnostic FolderInUse(string folder) =>
        Diagnostic.Error("TP3301", null, $"another process writes the run in '{folder}'; wait for it, or name another folder with --run-dir");

    public static Diagnostic Resumes(long documents, string folder) => Diagnostic.Note(
        "TP3302", null, string.Create(CultureInfo.InvariantCulture, $"the run goes on after {documents} documents, as '{folder}' says; --resume never would start afresh"));

    public static Diagnostic NothingToDo(string output) =>
        Diagnostic.Note("TP3303", null, $"the run is finished and '{output}' is in place, so there is nothing to do; --resume never would run it again");

    public static Diagnostic StartsAfresh(IReadOnlyList<string> changes) => Diagnostic.Note(
        "TP3304", null, $"the run starts afresh, because {string.Join(", ", changes.Take(Most))}{More(changes)}; --resume force goes on with the earlier run in spite of changes");

    public static Diagnostic ResumesInSpiteOf(IReadOnlyList<string> changes) =>
        Diagnostic.Warning("TP3305", null, $"the run goes on although {string.Join(", ", changes.Take(Most))}{More(changes)}, so its output may be of two kinds");

    public static Diagnostic Suspects(IReadOnlyList<string> places) => Diagnostic.Warning(
        "TP3306", null, $"the run died while these documents were in flight: {string.Join(", ", places.Take(Most))}{More(places)}; each runs once more, alone in a process of its own");

    public static Diagnostic EndedByStage(string output, bool canResume) => Diagnostic.Error(
        "TP3307",
        null,
        $"a stage ended the process, so '{output}' is not complete; {(canResume ? "the same command goes on, and finds the document" : "'isolation: process' makes such a stage cost one document")}");

    public static Diagnostic NoRun(string run) => Diagnostic.Error(
        "TP3311", null, $"there is no run at '{run}'; name the folder of a run, its output, or the folder that holds the one run");

    public static Diagnostic SeveralRuns(string folder, IReadOnlyList<string> runs) => Diagnostic.Error(
        "TP3312", null, $"there are {runs.Count} runs in '{folder}'; name one: {string.Join(", ", runs.Take(Most))}{More(runs)}");

    public static Diagnostic NoReport(string folder) => Diagnostic.Error(
        "TP3313", null, $"the run in '{folder}' has no report.json; it is written when a run ends");

    public static Diagnostic FaultyReport(string path, string why) => Diagnostic.Error(
        "TP3314", null, $"the report '{path}' cannot be read: {why}");

    private const int Most = 8;

    private static string More(IReadOnlyList<string> items) =>
        items.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {items.Count - Most} more") : "";
}
