using System.Text;
using System.Text.Json;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using TextPipeline.Scripting;

namespace TextPipeline.Plugins.Script;

/// <summary>
/// Metadata as a plain object. It is made when a script first looks at it; afterwards, what the script changed is written, and every other member keeps its JSON to
/// the byte: a number with more digits than JavaScript has survives a script that does not touch it.
/// </summary>
internal sealed class ScriptedMetadata(Engine engine, Metadata metadata)
{
    // Names that the document has for itself.
    private static readonly string[] Taken = ["id", "text", "annotations"];

    private readonly ScriptArguments _arguments = new(engine);
    private readonly Dictionary<string, JsValue> _given = new(StringComparer.Ordinal);

    // Taken before the script runs, which may put something else in its place.
    private readonly JsValue _stringify = ((ObjectInstance)engine.Global.Get("JSON")).Get("stringify");
    private ObjectInstance? _value;

    /// <summary>The object that the script sees; assigning another takes all its members in place of those before.</summary>
    public JsValue Value
    {
        get => _value ??= Create();
        set
        {
            _ = _value ?? Create();
            _value = value is ObjectInstance other && !value.IsArray() && !value.IsCallable() ? other : throw _arguments.TypeError("document.metadata takes an object");
        }
    }

    /// <summary>The metadata as the script left it. Runs getters and <c>toJSON</c> of the script.</summary>
    public Metadata Finish()
    {
        if (_value is not { } value)
        {
            return metadata;
        }

        Metadata changed = metadata;
        foreach (MetadataEntry entry in metadata.Entries)
        {
            if (!value.HasOwnProperty(entry.Name))
            {
                changed = changed.Without(entry.Name);
            }
        }

        foreach (JsValue key in value.GetOwnPropertyKeys(Types.String))
        {
            changed = Write(changed, key.ToString(), value.Get(key));
        }

        return changed;
    }

    /// <summary>What a script knows of an annotation, as features.</summary>
    public Metadata FeaturesFrom(JsValue value)
    {
        if (value.IsUndefined())
        {
            return Metadata.Empty;
        }

        if (value is not ObjectInstance || value.IsArray() || Stringify(value) is not { } json)
        {
            throw _arguments.TypeError("document.annotate: 'features' is an object");
        }

        Metadata features = Metadata.Parse(Encoding.UTF8.GetBytes(json));
        return features.Contains("type") || features.Contains("start") || features.Contains("end")
            ? throw _arguments.TypeError("document.annotate: features are not called 'type', 'start' or 'end'")
            : features;
    }

    private JsObject Create()
    {
        var members = new JsObject(engine);
        foreach (MetadataEntry entry in metadata.Entries)
        {
            JsValue member = DocumentValues.FromJson(engine, entry.Json);
            _given.Add(entry.Name, member);
            members.CreateDataProperty(entry.Name, member);
        }

        return members;
    }

    private Metadata Write(Metadata changed, string name, JsValue value)
    {
        _given.TryGetValue(name, out JsValue? given);
        if (given is not null && given.IsPrimitive() && given.Equals(value))
        {
            return changed;
        }

        if (Stringify(value) is not { } json)
        {
            return changed.Without(name);
        }

        // The object itself may have been changed, so it is held against what it was made of.
        if (given is ObjectInstance && ReferenceEquals(given, value) && json == Stringify(Again(name)))
        {
            return changed;
        }

        if (name.Length == 0 || Taken.Contains(name))
        {
            throw _arguments.TypeError($"document.metadata cannot have a member '{name}'");
        }

        using JsonDocument parsed = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        return changed.With(new MetadataKey<JsonElement>(name), parsed.RootElement);
    }

    private JsValue Again(string name) => DocumentValues.Member(engine, metadata, name);

    // Undefined and functions have no JSON.
    private string? Stringify(JsValue value)
    {
        JsValue json = _stringify.Call(JsValue.Undefined, [value]);
        return json.IsString() ? json.ToString() : null;
    }
}
