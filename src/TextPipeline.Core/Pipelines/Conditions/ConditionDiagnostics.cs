using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Pipelines.Conditions;

/// <summary>What can be wrong with the expression of a <c>when</c>: every message, TP1301 to TP1399.</summary>
internal static class ConditionDiagnostics
{
    public static Diagnostic Empty(SourcePosition position) =>
        Diagnostic.Error("TP1301", position, "the condition is empty; write an expression such as language == 'en', or leave 'when' out");

    public static Diagnostic Syntax(SourcePosition position, string message, string advice) =>
        Diagnostic.Error("TP1302", position, $"the condition is no JavaScript expression: {DiagnosticText.OneLine(message)}{advice}");

    public static Diagnostic NotAnExpression(SourcePosition position) =>
        Diagnostic.Error("TP1303", position, "a condition is one expression, without statements; what needs more is a stage 'script'");

    public static Diagnostic Assignment(SourcePosition position) =>
        Diagnostic.Error("TP1304", position, "a condition cannot change anything; compare with '==' where this was meant");

    public static Diagnostic UnknownName(SourcePosition position, string name, string nearest) => Diagnostic.Error(
        "TP1305", position, $"unknown name {DiagnosticText.Quote(name)}; did you mean '{nearest}'? Metadata that is really called so is metadata.{name}");

    public static Diagnostic UnknownFunction(SourcePosition position, string name, string hint) =>
        Diagnostic.Error("TP1306", position, $"unknown function {DiagnosticText.Quote(name)}{hint}");

    public static Diagnostic NotAvailable(SourcePosition position, string name) => Diagnostic.Error(
        "TP1307", position, $"{DiagnosticText.Quote(name)} is not available: a condition depends on the document alone. Metadata that is called so is metadata.{name}");

    public static Diagnostic NeverBoolean(SourcePosition position, string type) =>
        Diagnostic.Error("TP1308", position, $"the condition gives {type}, not true or false; compare it with something");
}
