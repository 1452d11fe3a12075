using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions.Includes;

/// <summary>What can be wrong with an <c>include</c>: every message, TP1081 to TP1089.</summary>
internal static class IncludeDiagnostics
{
    public static Diagnostic NotFound(SourcePosition position, string path, string hint) =>
        Diagnostic.Error("TP1081", position, $"there is no file {DiagnosticText.Quote(path)}{hint}");

    public static Diagnostic NotReadable(SourcePosition position, string path, string why) =>
        Diagnostic.Error("TP1082", position, $"the file {DiagnosticText.Quote(path)} cannot be read: {DiagnosticText.OneLine(why)}");

    public static Diagnostic OutsideFolder(SourcePosition position, string path) =>
        Diagnostic.Error("TP1083", position, $"the path {DiagnosticText.Quote(path)} leaves the pipeline's folder; an included file lies in it or below it");

    public static Diagnostic Cycle(SourcePosition position, IEnumerable<string> files) =>
        Diagnostic.Error("TP1084", position, $"a file cannot include itself: {string.Join(" → ", files)}");

    public static Diagnostic TooMany(SourcePosition position) =>
        Diagnostic.Error("TP1085", position, $"more than {SourceLimits.Includes} files are included");
}
