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
    // arithmetic without bound (BigInt), and Proxy and Reflect, which nothing small needs. Every global of the last ECMAScript edition was weighed.
    private static readonly string[] Kept =
    [
        "Array", "Boolean", "Error", "EvalError", "Infinity", "Iterator", "JSON", "Map", "Math", "NaN", "Number", "Object", "RangeError", "ReferenceError", "RegExp",
        "Set", "String", "Symbol", "SyntaxError", "TypeError", "URIError", "WeakMap", "WeakSet", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent",
        "globalThis", "isFinite", "isNaN", "parseFloat", "parseInt", "undefined",
    ];

    // Members of constructors that depend on chance, and those by which the inner parts of patterns could be called around the limits of the functions of strings.
    private static readonly (string Owner, string[] Members)[] WithdrawnStatics =
    [
        ("Math", ["random"]), ("String", ["raw"]), ("Symbol", ["match", "matchAll", "replace", "search", "split"]), ("Object", ["getOwnPropertySymbols", "getOwnPropertyDescriptors"]),
    ];

    // Members of prototypes that depend on a locale.
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

        foreach ((string owner, string[] members) in WithdrawnStatics)
        {
            Delete((ObjectInstance)globals.Get(owner), members);
        }

        foreach ((string constructor, string[] members) in Withdrawn)
        {
            Delete(PrototypeOf(engine, constructor), members);
        }
    }

    public static ObjectInstance PrototypeOf(Engine engine, string constructor) =>
        (ObjectInstance)((ObjectInstance)engine.Global.Get(constructor)).Get("prototype");

    // Some of them are fixed for scripts; taking them out of the table is not a script's doing.
    private static void Delete(ObjectInstance owner, string[] members)
    {
        foreach (string member in members)
        {
            owner.RemoveOwnProperty(member);
        }
    }

    private static List<JsValue> FindAll() => new Engine().Global.GetOwnPropertyKeys(Types.String);
}
