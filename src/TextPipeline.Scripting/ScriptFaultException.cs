using System.Globalization;
using System.Text.RegularExpressions;
using Jint;
using Jint.Runtime;

namespace TextPipeline.Scripting;

/// <summary>A script failed on a document, or took more than it may.</summary>
internal sealed class ScriptFaultException : Exception
{
    private ScriptFaultException(ScriptFaultKind kind, string message, Exception innerException)
        : base(message, innerException) => Kind = kind;

    public ScriptFaultKind Kind { get; }

    /// <summary>Translates what the interpreter threw.</summary>
    /// <remarks>Any exception becomes a fault: one that is none of the interpreter's own is a bug of it, which a document must not end a run with.</remarks>
    public static ScriptFaultException From(Exception exception, ScriptLimits limits) => exception switch
    {
        ScriptFaultException fault => fault,
        JavaScriptException { Message: "Maximum call stack size exceeded" } or RecursionDepthOverflowException or InsufficientExecutionStackException =>
            new(ScriptFaultKind.Recursion, $"calls nested deeper than {limits.Recursion}, or than the stack is high", exception),
        JavaScriptException { Message: "Invalid string length" } or MemoryLimitExceededException or OutOfMemoryException =>
            new(ScriptFaultKind.Memory, string.Create(CultureInfo.InvariantCulture, $"more than {limits.Memory >> 20} MB of memory"), exception),
        JavaScriptException error => new(ScriptFaultKind.Error, Describe(error), exception),
        StatementsCountOverflowException => new(ScriptFaultKind.Statements, $"more than {limits.Statements} statements", exception),
        TimeoutException or RegexMatchTimeoutException or ExecutionCanceledException or OperationCanceledException =>
            new(ScriptFaultKind.Timeout, string.Create(CultureInfo.InvariantCulture, $"more than {limits.Time.TotalSeconds:0.###} s"), exception),
        _ => new(ScriptFaultKind.Error, $"the interpreter failed: {exception.Message}", exception),
    };

    private static string Describe(JavaScriptException error)
    {
        string name = error.Error is Jint.Native.JsError thrown && thrown.TryGetValue("name", out Jint.Native.JsValue? value) && value.IsString() ? $"{value.AsString()}: " : "";
        string place = error.Location.Start.Line > 0
            ? string.Create(CultureInfo.InvariantCulture, $" (line {error.Location.Start.Line}, column {error.Location.Start.Column + 1})")
            : "";
        return name + error.Message + place;
    }
}
