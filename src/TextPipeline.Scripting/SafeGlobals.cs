using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace TextPipeline.Scripting;

/// <summary>What of JavaScript's library a script may use.</summary>
internal static class SafeGlobals
{
    // A list of what may stay, so that a new version of the interpreter brings nothing in by itself. Not on it: clocks (Date, Temporal), locales (Intl), garbage
    // collection (WeakRef), waiting (Promise, Atomics), code from text (eval, Function, ShadowRealm), memory that no statement allocates (ArrayBuffer and its views),
    // arithmetic without bound (BigInt), and Proxy, which nothing small needs. Every global function of the last ECMAScript edition was weighed.
    private static readonly string[] Kept =
    [
        "Array", "Boolean", "Error", "EvalError", "Infinity", "Iterator", "JSON", "Map", "Math", "NaN", "Number", "Object", "RangeError", "ReferenceError", "Reflect", "RegExp",
        "Set", "String", "Symbol", "SyntaxError", "TypeError", "URIError", "WeakMap", "WeakSet", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent",
        "globalThis", "isFinite", "isNaN", "parseFloat", "parseInt", "undefined",
    ];

    // Members that depend on chance or on a locale.
    private static readonly (string Constructor, string[] Members)[] Withdrawn =
    [
        ("String", ["localeCompare", "toLocaleLowerCase", "toLocaleUpperCase"]), ("Array", ["toLocaleString"]), ("Number", ["toLocaleString"]), ("Object", ["toLocaleString"]),
    ];

    private static readonly Lazy<JsValue[]> Removed = new(() => [.. FindAll().Where(name => !Kept.Contains(name.ToString()))]);

    /// <summary>The names that stay.</summary>
    public static IReadOnlyList<string> Names => Kept;

    /// <summary>Whether JavaScript has a global of this name that was taken away.</summary>
    public static bool IsRemoved(string name) => Array.Exists(Removed.Value, removed => string.Equals(removed.ToString(), name, StringComparison.Ordinal));

    /// <summary>Takes everything else out of an engine.</summary>
    public static void Restrict(Engine engine)
    {
        ObjectInstance globals = engine.Global;
        foreach (JsValue name in Removed.Value)
        {
            globals.Delete(name);
        }

        ((ObjectInstance)globals.Get("Math")).Delete("random");
        foreach ((string constructor, string[] members) in Withdrawn)
        {
            ObjectInstance prototype = PrototypeOf(engine, constructor);
            foreach (string member in members)
            {
                prototype.Delete(member);
            }
        }
    }

    public static ObjectInstance PrototypeOf(Engine engine, string constructor) =>
        (ObjectInstance)((ObjectInstance)engine.Global.Get(constructor)).Get("prototype");

    private static List<JsValue> FindAll() => new Engine().Global.GetOwnPropertyKeys(Types.String);
}
