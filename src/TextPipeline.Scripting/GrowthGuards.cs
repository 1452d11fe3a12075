using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace TextPipeline.Scripting;

/// <summary>
/// Limits for the built-in functions whose one call can make far more than it was given. The interpreter looks at its limits between statements, so without
/// these <c>'x'.repeat(5e8)</c> would have its gigabyte before anyone looked.
/// </summary>
internal sealed class GrowthGuards(Engine engine, ScriptLimits limits)
{
    public void Install()
    {
        ObjectInstance text = SafeGlobals.PrototypeOf(engine, "String");
        Guard(text, "repeat", 1, (self, arguments) => Number(arguments, 0) is var count && double.IsFinite(count) ? Length(self) * count : 0);
        Guard(text, "padStart", 2, (_, arguments) => Number(arguments, 0));
        Guard(text, "padEnd", 2, (_, arguments) => Number(arguments, 0));
        Guard(text, "concat", 1, (self, arguments) => Length(self) + arguments.Sum(Length));
        Replace(text, "replace");
        Replace(text, "replaceAll");
        ((ObjectInstance)engine.Global.Get("String")).Delete("raw");
        Define(SafeGlobals.PrototypeOf(engine, "Array"), "join", 1, new BoundedJoin(engine, this).Call);
        var json = (ObjectInstance)engine.Global.Get("JSON");
        Define(json, "stringify", 3, new BoundedStringify(engine, this, json.Get("stringify")).Call);
    }

    /// <summary>Ends the script where a string would become longer than it may.</summary>
    /// <exception cref="MemoryLimitExceededException">It would.</exception>
    public void CheckLength(double length)
    {
        if (length > limits.StringLength)
        {
            throw new MemoryLimitExceededException($"A string of {length} code units is longer than {limits.StringLength}.");
        }
    }

    private void Guard(ObjectInstance owner, string name, int parameters, Func<JsValue, JsValue[], double> bound)
    {
        JsValue original = owner.Get(name);
        Define(owner, name, parameters, (self, arguments) =>
        {
            CheckLength(bound(self, arguments));
            return original.Call(self, arguments);
        });
    }

    // Where the text and the replacement are too long for an easy answer, a function gives the replacement and counts. A replacement with '$' makes new strings
    // of its own for each match, which the interpreter counts.
    private void Replace(ObjectInstance text, string name)
    {
        JsValue original = text.Get(name);
        Define(text, name, 2, (self, arguments) =>
        {
            if (arguments.Length < 2 || arguments[1] is not JsString replacement || (Length(self) + 1) * Length(replacement) <= limits.StringLength
                || replacement.ToString().Contains('$', StringComparison.Ordinal))
            {
                return original.Call(self, arguments);
            }

            double length = 0;
            var counting = new ClrFunction(engine, "", (_, _) =>
            {
                CheckLength(length += Length(replacement));
                return replacement;
            });
            return original.Call(self, [arguments[0], counting]);
        });
    }

    private void Define(ObjectInstance owner, string name, int parameters, Func<JsValue, JsValue[], JsValue> function) =>
        owner.DefineOwnProperty(name, new PropertyDescriptor(
            new ClrFunction(engine, name, function, parameters, PropertyFlag.Configurable), writable: true, enumerable: false, configurable: true));

    private static double Length(JsValue value) => value is JsString text ? text.Length : 0;

    // Objects are left to the function itself: asking one for its number twice could be seen.
    private static double Number(JsValue[] arguments, int index) => arguments.Length > index && arguments[index].IsPrimitive() ? TypeConverter.ToIntegerOrInfinity(arguments[index]) : 0;
}
