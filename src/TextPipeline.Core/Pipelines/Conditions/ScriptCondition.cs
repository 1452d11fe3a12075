using System.Globalization;
using Jint;
using Jint.Native;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Scripting;

namespace TextPipeline.Core.Pipelines.Conditions;

/// <summary>A condition that JavaScript decides. Each document has a sandbox of its own, in which only the names that the expression uses have values.</summary>
internal sealed class ScriptCondition : ICondition
{
    private static readonly SandboxFactory Sandboxes = new(new ScriptLimits(TimeSpan.FromSeconds(1), Memory: 256L << 20, Recursion: 256, Statements: 10_000_000));

    private readonly ScriptProgram _program;
    private readonly string[] _names;
    private readonly bool _isOperatorsAlone;

    /// <param name="text">The expression as it is written.</param>
    /// <param name="program">The same, parsed.</param>
    /// <param name="isOperatorsAlone">Whether it can reach nothing of JavaScript's library.</param>
    public ScriptCondition(string text, ScriptProgram program, bool isOperatorsAlone)
    {
        Text = text;
        _program = program;
        _names = [.. program.FreeNames.Where(name => !SafeGlobals.Names.Contains(name))];
        _isOperatorsAlone = isOperatorsAlone;
    }

    public string Text { get; }

    public bool Holds(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Sandbox sandbox = _isOperatorsAlone ? Sandboxes.CreateForOperators() : Sandboxes.Create();
        try
        {
            JsValue result = sandbox.Run(engine => Evaluate(engine, document));
            return result is JsBoolean ? result.AsBoolean() : throw new ConditionException($"it gave {Describe(result)}, not true or false");
        }
        catch (ScriptFaultException exception)
        {
            throw new ConditionException(exception.Kind == ScriptFaultKind.Error ? exception.Message : $"it took {exception.Message}", exception);
        }
    }

    private JsValue Evaluate(Engine engine, Document document)
    {
        foreach (string name in _names)
        {
            engine.SetValue(name, ConditionScope.Resolve(engine, document, name));
        }

        return engine.Evaluate(_program.Prepared);
    }

    private static string Describe(JsValue value) => value switch
    {
        JsString text => $"the string {DiagnosticText.Quote(text.ToString())}",
        JsNumber number => $"the number {number.AsNumber().ToString(CultureInfo.InvariantCulture)}",
        _ when value.IsUndefined() || value.IsNull() => value.ToString(),
        _ when value.IsArray() => "an array",
        _ when value.IsCallable() => "a function",
        _ => "an object",
    };
}
