using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Options;

/// <summary>What can be wrong with the options of a stage: every message, TP1101 to TP1199.</summary>
internal static class OptionDiagnostics
{
    public static Diagnostic UnknownOption(SourcePosition position, string stage, string path, string name, IEnumerable<string> known)
    {
        string owner = path.Length == 0 ? $"stage '{stage}'" : $"option '{path}'";
        string hint = NearestName.Hint(name, known);
        if (hint.Length == 0)
        {
            string[] names = [.. known];
            hint = names.Length == 0 ? "; it has none" : $"; its options are {string.Join(", ", names)}";
        }

        return Diagnostic.Error("TP1101", position, $"{owner} has no option {DiagnosticText.Quote(name)}{hint}");
    }

    public static Diagnostic WrongType(SourcePosition position, string path, string wanted, string found, string advice = "") =>
        Diagnostic.Error("TP1102", position, $"option '{path}' wants {wanted}, found {found}{advice}");

    public static Diagnostic UnknownChoice(SourcePosition position, string path, string value, IReadOnlyList<string> names) =>
        Diagnostic.Error("TP1103", position, $"option '{path}' is {DiagnosticText.Or(names)}, found {DiagnosticText.Quote(value)}{NearestName.Hint(value, names)}");

    public static Diagnostic OutOfRange(SourcePosition position, string path, string rule, string found) =>
        Diagnostic.Error("TP1104", position, $"option '{path}' must be {rule}, found {DiagnosticText.Quote(found).Trim('\'')}");

    public static Diagnostic MissingOption(SourcePosition position, string stage, string path, string wanted) =>
        Diagnostic.Error("TP1105", position, $"stage '{stage}' needs the option '{path}': {wanted}");

    public static Diagnostic BrokenRule(SourcePosition position, string path, string rule) =>
        Diagnostic.Error("TP1106", position, $"option '{path}' must {rule}");

    /// <param name="position">Where.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="path">The option at fault; empty where it is none alone.</param>
    /// <param name="message">What the plugin says.</param>
    public static Diagnostic Invalid(SourcePosition position, string stage, string path, string? message)
    {
        string owner = path.Length == 0 ? $"stage '{stage}'" : $"option '{path}'";
        return Diagnostic.Error("TP1107", position, $"{owner}: {DiagnosticText.OneLine(message ?? "the value is not valid")}");
    }

    public static Diagnostic UnsupportedType(SourcePosition position, string stage, string path, string type) =>
        Diagnostic.Error("TP1108", position, $"option '{path}' cannot be set: stage '{stage}' gives it the type {type}, which no option can have; this is a fault of the plugin");

    public static Diagnostic PluginFault(SourcePosition position, string stage, string exception, string message) =>
        Diagnostic.Error("TP1109", position, $"the options of stage '{stage}' cannot be read: {exception}: {DiagnosticText.OneLine(message)}; this is a fault of the plugin");
}
