using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions.Values;

/// <summary>What can be wrong with references and with what they stand for: every message, TP1051 to TP1079.</summary>
internal static class ValueDiagnostics
{
    // References in a file: TP1051 to TP1059.

    public static Diagnostic MalformedReference(SourcePosition position, string written) => Diagnostic.Error(
        "TP1051",
        position,
        $"{DiagnosticText.Quote(written)} is no reference: write '${{NAME}}', '${{NAME:-default}}', '${{NAME:?message}}' or '${{params.NAME}}', or '$${{' for the characters themselves");

    public static Diagnostic UndefinedVariable(SourcePosition position, string name) => Diagnostic.Error(
        "TP1052", position, $"the variable {DiagnosticText.Quote(name)} is not set; set it, or give a default with '${{{DiagnosticText.Quote(name).Trim('\'')}:-default}}'");

    public static Diagnostic DemandedVariable(SourcePosition position, string name, string message) => Diagnostic.Error(
        "TP1053",
        position,
        $"the variable {DiagnosticText.Quote(name)} is not set{(DiagnosticText.OneLine(message) is { Length: > 0 } text ? $": {DiagnosticText.Quote(text)[1..^1]}" : "")}");

    public static Diagnostic UnknownParam(SourcePosition position, string name, IReadOnlyCollection<string> known)
    {
        string hint = NearestName.Hint(name, known);
        if (hint.Length == 0)
        {
            hint = known.Count == 0 ? "; declare it below 'params'" : $"; the file's params are {string.Join(", ", known)}";
        }

        return Diagnostic.Error("TP1054", position, $"there is no param {DiagnosticText.Quote(name)}{hint}");
    }

    public static Diagnostic ListInText(SourcePosition position, string name) =>
        Diagnostic.Error("TP1055", position, $"the param '{name}' is a list, which cannot be part of a text; '${{params.{name}}}' must be the whole value");

    public static Diagnostic ParamInParams(SourcePosition position) =>
        Diagnostic.Error("TP1056", position, "a param cannot refer to another; variables are allowed here");

    public static Diagnostic TooLong(SourcePosition position) =>
        Diagnostic.Error("TP1057", position, $"references bring in more than {SourceLimits.Bytes} characters");

    // Params: TP1060 to TP1069.

    public static Diagnostic UnusedParam(SourcePosition position, string name) =>
        Diagnostic.Warning("TP1060", position, $"the param '{name}' is never used; refer to it with '${{params.{name}}}' or remove it");

    public static Diagnostic WrongParamType(SourcePosition position, string name, string wanted, string found) =>
        Diagnostic.Error("TP1061", position, $"the param '{name}' wants {wanted}, found {found}");

    public static Diagnostic MissingArgument(SourcePosition position, string file, string name, string wanted) =>
        Diagnostic.Error("TP1062", position, $"the file {DiagnosticText.Quote(file)} needs a value for its param '{name}', {wanted}: give it below 'with'");

    public static Diagnostic ParamNotSet(SourcePosition position, string name) =>
        Diagnostic.Error("TP1063", position, $"the param '{name}' has no default and is not set; set it with --set params.{name}=VALUE");

    public static Diagnostic UnknownArgument(SourcePosition position, string file, string name, IReadOnlyCollection<string> known)
    {
        string hint = NearestName.Hint(name, known);
        if (hint.Length == 0)
        {
            hint = known.Count == 0 ? "; it has none" : $"; its params are {string.Join(", ", known)}";
        }

        return Diagnostic.Error("TP1064", position, $"the file {DiagnosticText.Quote(file)} has no param {DiagnosticText.Quote(name)}{hint}");
    }

    // What the command line says: TP1070 to TP1079.

    public static Diagnostic MalformedOverride(string text) =>
        Diagnostic.Error("TP1070", null, $"--set wants LABEL.option=value or params.NAME=value, found {DiagnosticText.Quote(text)}");

    public static Diagnostic UnknownLabel(SourcePosition position, string label, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "TP1071",
        position,
        $"no entry has the label {DiagnosticText.Quote(label)}{(NearestName.Hint(label, known) is { Length: > 0 } hint ? hint : $"; the labels are {string.Join(", ", known.Take(20))}")}");

    public static Diagnostic EnvironmentFileNotReadable(string path, string why) =>
        Diagnostic.Error("TP1072", SourcePosition.WholeFile(path), $"the file of variables cannot be read: {DiagnosticText.OneLine(why)}");

    public static Diagnostic NotAVariable(SourcePosition position) =>
        Diagnostic.Error("TP1073", position, "a line is NAME=value, the name of letters, digits and '_'; a comment begins with '#'");

    public static Diagnostic UnclosedVariable(SourcePosition position) =>
        Diagnostic.Error("TP1074", position, "this quote has no partner on its line");
}
