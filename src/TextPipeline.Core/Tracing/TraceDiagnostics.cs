using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Tracing;

/// <summary>The messages about what to trace and compare.</summary>
internal static class TraceDiagnostics
{
    public static Diagnostic NoDocument(string input) => Diagnostic.Error("TP3201", null, $"'{input}' holds no document");

    public static Diagnostic UnknownDocument(string input, string id) => Diagnostic.Error("TP3202", null, $"'{input}' holds no document with the id '{id}'");

    public static Diagnostic FaultyDocument(string id, string message) => Diagnostic.Error("TP3203", null, $"'{id}' is no document: {message}");

    public static Diagnostic UnknownLabel(string label, IEnumerable<string> labels) =>
        Diagnostic.Error("TP3204", null, $"the pipeline has no stage labelled '{label}'{NearestName.Hint(label, labels)}");

    public static Diagnostic PageNotWritable(string path, string why) => Diagnostic.Error("TP3205", null, $"the page '{path}' cannot be written: {why}");
}
