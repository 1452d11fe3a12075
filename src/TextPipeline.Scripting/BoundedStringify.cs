using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace TextPipeline.Scripting;

/// <summary><c>JSON.stringify</c> that counts what it writes: a value can hold one object twice at each of thirty levels.</summary>
internal sealed class BoundedStringify(Engine engine, GrowthGuards guards, JsValue original)
{
    // What a value takes beside its characters: punctuation, and indentation of some levels.
    private const int Overhead = 16;

    /// <remarks>A list of names as the second argument is not supported: a function that counts stands in its place.</remarks>
    public JsValue Call(JsValue self, JsValue[] arguments)
    {
        JsValue replacer = arguments.Length > 1 ? arguments[1] : JsValue.Undefined;
        if (replacer.IsArray())
        {
            throw new JavaScriptException(TypeError("JSON.stringify takes a function as its second argument, not a list"));
        }

        JsValue? own = replacer.IsCallable() ? replacer : null;
        double length = 0;
        var counting = new ClrFunction(engine, "", (holder, pair) =>
        {
            JsValue value = own is null ? pair[1] : own.Call(holder, pair);
            guards.CheckLength(length += Overhead + Length(pair[0]) + Length(value));
            return value;
        });
        return original.Call(self, [arguments.Length > 0 ? arguments[0] : JsValue.Undefined, counting, arguments.Length > 2 ? arguments[2] : JsValue.Undefined]);
    }

    private ObjectInstance TypeError(string message) => engine.Intrinsics.TypeError.Construct(message);

    private static double Length(JsValue value) => value is JsString text ? text.Length : 0;
}
