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
    private const int ChecksEvery = 256;

    public void Install()
    {
        ObjectInstance text = SafeGlobals.PrototypeOf(engine, "String");
        Guard(text, "repeat", 1, (self, arguments) => Number(arguments, 0) is var count && double.IsFinite(count) ? Length(self) * count : 0);
        Guard(text, "padStart", 2, (_, arguments) => Number(arguments, 0));
        Guard(text, "padEnd", 2, (_, arguments) => Number(arguments, 0));
        Guard(text, "concat", 1, (self, arguments) => Length(self) + arguments.Sum(Length));
        Match(text);
        Replace(text, "replace");
        Replace(text, "replaceAll");
        Define(SafeGlobals.PrototypeOf(engine, "Array"), "join", 1, new BoundedJoin(engine, this).Call);
        var json = (ObjectInstance)engine.Global.Get("JSON");
        Define(json, "stringify", 3, new BoundedStringify(engine, this, json.Get("stringify")).Call);
    }

    private void Match(ObjectInstance text)
    {
        JsValue match = text.Get("match"), replace = text.Get("replace");
        Define(text, "match", 1, (self, arguments) =>
            self is JsString && arguments is [JsRegExp { Global: true }] ? FindAll(self, arguments[0], replace) : match.Call(self, arguments));
    }

    // The interpreter makes all matches before it looks at its limits; given to a function one by one, they are looked at on the way.
    private JsValue FindAll(JsValue text, JsValue pattern, JsValue replace)
    {
        var found = new List<JsValue>();
        var take = new ClrFunction(engine, "", (_, match) =>
        {
            found.Add(match[0]);
            if (found.Count % ChecksEvery == 0)
            {
                engine.Constraints.Check();
            }

            return match[0];
        });
        replace.Call(text, [pattern, take]);
        return found.Count == 0 ? JsValue.Null : new JsArray(engine, [.. found]);
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

    private void Replace(ObjectInstance text, string name)
    {
        JsValue original = text.Get(name);
        Define(text, name, 2, (self, arguments) =>
            self is JsString whole && arguments is [_, JsString replacement] ? original.Call(self, [arguments[0], Counted(whole, replacement)]) : original.Call(self, arguments));
    }

    // Where text and replacement are short enough, nothing has to be counted.
    private JsValue Counted(JsString text, JsString replacement)
    {
        string template = replacement.ToString();
        bool isPlain = !template.Contains('$', StringComparison.Ordinal);
        if (isPlain && (Length(text) + 1) * template.Length <= limits.StringLength)
        {
            return replacement;
        }

        double length = 0;
        int count = 0;
        var expanding = new ReplacementTemplate(template);
        return new ClrFunction(engine, "", (_, call) =>
        {
            JsString expanded = isPlain ? replacement : new JsString(expanding.Expand(call));
            CheckLength(length += Length(expanded));
            if (++count % ChecksEvery == 0)
            {
                engine.Constraints.Check();
            }

            return expanded;
        });
    }

    private void Define(ObjectInstance owner, string name, int parameters, Func<JsValue, JsValue[], JsValue> function) =>
        owner.DefineOwnProperty(name, new PropertyDescriptor(
            new ClrFunction(engine, name, function, parameters, PropertyFlag.Configurable), writable: true, enumerable: false, configurable: true));

    private static double Length(JsValue value) => value is JsString text ? text.Length : 0;

    // Objects are left to the function itself: asking one for its number twice could be seen.
    private static double Number(JsValue[] arguments, int index) => arguments.Length > index && arguments[index].IsPrimitive() ? TypeConverter.ToIntegerOrInfinity(arguments[index]) : 0;
}
