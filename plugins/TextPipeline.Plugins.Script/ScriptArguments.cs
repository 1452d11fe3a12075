using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace TextPipeline.Plugins.Script;

/// <summary>Checks what a script passes to the functions of <c>document</c>, and throws what JavaScript throws.</summary>
internal sealed partial class ScriptArguments(Engine engine)
{
    /// <summary>Two offsets, in UTF-16 code units as everywhere in JavaScript.</summary>
    public TextSpan Span(JsValue[] arguments, int index, string function, int length)
    {
        double start = Offset(arguments, index, function, "start"), end = Offset(arguments, index + 1, function, "end");
        return start >= 0 && start <= end && end <= length
            ? new TextSpan((int)start, (int)(end - start))
            : throw TypeError($"document.{function}: {start} to {end} is not inside the text, which ends at {length}");
    }

    public string Text(JsValue[] arguments, int index, string function, string parameter, bool mayBeEmpty = false)
    {
        string? text = arguments.Length > index && arguments[index].IsString() ? arguments[index].ToString() : null;
        return text is null || (text.Length == 0 && !mayBeEmpty) ? throw TypeError($"document.{function}: '{parameter}' is a string{(mayBeEmpty ? "" : " that is not empty")}") : text;
    }

    /// <summary>A reason is the name of a counter.</summary>
    public string Reason(JsValue[] arguments, int index, string function)
    {
        string reason = Text(arguments, index, function, "reason");
        return ReasonForm().IsMatch(reason) ? reason : throw TypeError($"document.{function}: 'reason' is a word in snake_case, such as 'too_short'");
    }

    public JavaScriptException TypeError(string message) => new(engine.Intrinsics.TypeError, message);

    private double Offset(JsValue[] arguments, int index, string function, string parameter) =>
        arguments.Length > index && arguments[index].IsNumber() && double.IsInteger(arguments[index].AsNumber())
            ? arguments[index].AsNumber()
            : throw TypeError($"document.{function}: '{parameter}' is a whole number");

    [GeneratedRegex("^[a-z][a-z0-9_/]{0,63}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ReasonForm();
}
