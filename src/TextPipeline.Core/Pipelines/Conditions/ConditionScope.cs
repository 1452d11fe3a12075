using Jint;
using Jint.Native;
using Jint.Runtime.Interop;
using TextPipeline.Scripting;

namespace TextPipeline.Core.Pipelines.Conditions;

/// <summary>The names that a condition can use beside metadata and JavaScript's own, and what they stand for in a document.</summary>
internal static class ConditionScope
{
    public const string CountFunction = "count";

    /// <summary>Every such name and the type of its value in JavaScript.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "a string",
        ["length"] = "a number",
        ["id"] = "a string",
        ["metadata"] = "an object",
        ["annotations"] = "an array",
        [CountFunction] = "a function",
    };

    /// <summary>The value of a name; of one that is none of ours, the metadata of that name, or undefined.</summary>
    public static JsValue Resolve(Engine engine, Document document, string name) => name switch
    {
        "text" => document.Text,
        "length" => document.Text.Length,
        "id" => document.Id,
        "metadata" => DocumentValues.Members(engine, document.Metadata),
        "annotations" => DocumentValues.Annotations(engine, document),
        CountFunction => new ClrFunction(engine, CountFunction, (_, arguments) => Count(document, arguments)),
        _ => DocumentValues.Member(engine, document.Metadata, name),
    };

    // Without a type, all: `count()`.
    private static int Count(Document document, JsValue[] arguments)
    {
        if (arguments.Length == 0)
        {
            return document.Annotations.Length;
        }

        int count = 0;
        string type = arguments[0].ToString();
        foreach (Annotation annotation in document.Annotations)
        {
            count += string.Equals(annotation.Type, type, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }
}
