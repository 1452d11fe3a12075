using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Runs;

/// <summary>The messages about the records of a run as a whole.</summary>
internal static class RecordedRunDiagnostics
{
    public static Diagnostic OtherFormat(string folder, int format) =>
        Diagnostic.Error("TP3401", null, $"the run in '{folder}' is recorded in format {format}, which this version cannot read");

    public static Diagnostic FaultyManifest(string folder, string why) =>
        Diagnostic.Error("TP3402", null, $"the manifest of the run in '{folder}' cannot be read: {why}");

    public static Diagnostic NotReadable(string folder, string why) =>
        Diagnostic.Error("TP3403", null, $"the run in '{folder}' cannot be read: {why}");

    public static Diagnostic UnknownDocument(string folder, string id) =>
        Diagnostic.Error("TP3404", null, $"the run in '{folder}' has no document '{id}'; name it by its id, or as FILE@OFFSET");

    public static Diagnostic NotInQuarantine(string folder, string id) =>
        Diagnostic.Error("TP3405", null, $"the quarantine of the run in '{folder}' has no document '{id}'");

    public static Diagnostic PipelineGone(string path) =>
        Diagnostic.Error("TP3406", null, $"the pipeline of the run, '{path}', is gone, so no document can run through it once more");
}
