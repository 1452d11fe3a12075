using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>The messages about the output as a whole.</summary>
internal static class OutputDiagnostics
{
    public static Diagnostic OverInput(string path) =>
        Diagnostic.Error("TP3101", null, $"the output '{path}' is one of the inputs; name another file");

    public static Diagnostic JsonlIntoFolder(string path) =>
        Diagnostic.Error("TP3102", null, $"the output '{path}' is a folder and takes a text file for each document; for JSON lines name a file such as '{path.TrimEnd('/', '\\')}/documents.jsonl'");

    public static Diagnostic ManyIntoText(string path) => Diagnostic.Error(
        "TP3103", null, $"the output '{path}' is one text file, and there may be several documents; name a .jsonl file or a folder, or say --output-format text to have them in one file with headings");

    public static Diagnostic CompressionWithoutFile(string output) => Diagnostic.Error(
        "TP3105", null, $"only one file of documents can be compressed, and the output is {output}; remove 'compression', or name a file such as 'documents.jsonl.gz'");

    public static Diagnostic WritesOverInput(string input) =>
        Diagnostic.Error("TP3106", null, $"the run would write over the input '{input}'; name another output");

    /// <param name="path">The output.</param>
    /// <param name="why">What the system says.</param>
    /// <param name="whatNext">What to do; null where there is nothing to say.</param>
    public static Diagnostic NotWritable(string path, string why, string? whatNext = null) =>
        Diagnostic.Error("TP3104", null, $"the output '{path}' cannot be written: {why}{(whatNext is null ? "" : "; " + whatNext)}");
}
