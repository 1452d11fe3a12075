using System.Text;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace TextPipeline.Scripting;

/// <summary><c>Array.prototype.join</c> that counts while it joins: a list can hold one long string, or itself twice at each of thirty levels (ECMA-262 §23.1.3.18).</summary>
internal sealed class BoundedJoin(Engine engine, GrowthGuards guards)
{
    private const int ChecksEvery = 1024;

    // Lists that are being joined: one inside itself gives nothing, as in every browser.
    private readonly HashSet<ObjectInstance> _open = new(ReferenceEqualityComparer.Instance);
    private double _total;

    public JsValue Call(JsValue self, JsValue[] arguments)
    {
        if (self is not ObjectInstance list)
        {
            return self.IsUndefined() || self.IsNull()
                ? throw new JavaScriptException(engine.Intrinsics.TypeError, "Cannot convert undefined or null to object")
                : JoinPrimitive(self, Separator(arguments));
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_open.Add(list))
        {
            return JsString.Create("");
        }

        try
        {
            return Join(list, Separator(arguments));
        }
        finally
        {
            _open.Remove(list);
            _total = _open.Count == 0 ? 0 : _total;
        }
    }

    // A string is a list of its code units; nothing else that is no object has members.
    private static JsString JoinPrimitive(JsValue self, string separator) => new(self is JsString text ? string.Join(separator, text.ToString().AsEnumerable()) : "");

    private JsString Join(ObjectInstance list, string separator)
    {
        ulong length = TypeConverter.ToLength(list.Get("length"));
        var joined = new StringBuilder();
        for (ulong i = 0; i < length; i++)
        {
            if (i > 0)
            {
                Append(joined, separator);
            }

            JsValue item = list.Get(JsNumber.Create((double)i));
            if (!item.IsUndefined() && !item.IsNull())
            {
                Append(joined, TypeConverter.ToString(item));
            }

            if (i % ChecksEvery == ChecksEvery - 1)
            {
                engine.Constraints.Check();
            }
        }

        return new JsString(joined.ToString());
    }

    private void Append(StringBuilder joined, string text)
    {
        joined.Append(text);
        guards.CheckLength(_total += text.Length);
    }

    private static string Separator(JsValue[] arguments) => arguments.Length == 0 || arguments[0].IsUndefined() ? "," : TypeConverter.ToString(arguments[0]);
}
