using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Removals;

/// <summary>The messages about what stages took out of texts.</summary>
internal static class RemovalDiagnostics
{
    public static Diagnostic NoDocument(string place, string why) =>
        Diagnostic.Error("TP3701", null, $"'{place}' is no document and stays as it is: {why}");

    public static Diagnostic NoFile(string path) =>
        Diagnostic.Error("TP3702", null, $"the run of '{path}' wrote no file of JSON lines; removals are read from such a file");

    public static Diagnostic NotReadable(string path, string why) => Diagnostic.Error("TP3703", null, $"'{path}' cannot be read: {why}");
}
