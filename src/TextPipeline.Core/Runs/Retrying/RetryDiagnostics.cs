using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Runs.Retrying;

/// <summary>The messages about running the documents of a quarantine again.</summary>
internal static class RetryDiagnostics
{
    public static Diagnostic Unfinished(string folder) =>
        Diagnostic.Error("TP3450", null, $"the run in '{folder}' is not finished; finish it before its quarantine is tried again");

    public static Diagnostic NoOutput() =>
        Diagnostic.Error("TP3451", null, "the run wrote to standard output, so there is no output that documents could be put into");

    public static Diagnostic OutputChanged(string output) => Diagnostic.Error(
        "TP3452", null, $"the output '{output}' is not what the run wrote, so nothing can be put into it; 'verify' says what is wrong with it");

    public static Diagnostic Nothing(string folder) => Diagnostic.Note("TP3453", null, $"no document in the quarantine of '{folder}' is to be tried again");

    public static Diagnostic PipelineGone(string path) => Diagnostic.Error(
        "TP3454", null, $"the pipeline of the run, '{path}', is gone; name one with --pipeline");

    public static Diagnostic Halted(string document, string stage, string reason, string message) => Diagnostic.Error(
        "TP3455", null, $"'{document}' failed in {stage}: {reason}: {message}; its entry says 'on_error: halt', so nothing was changed");
}
