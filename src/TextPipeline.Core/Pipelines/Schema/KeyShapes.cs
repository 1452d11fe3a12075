using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The values that the keys of one kind of mapping take.</summary>
/// <remarks>Which keys there are, the <see cref="KeySet"/> says that lint reads by; one without a shape is a mistake that every use of the schema shows.</remarks>
internal sealed class KeyShapes(KeySet keys)
{
    private readonly Dictionary<string, JsonObject> _shapes = new(StringComparer.Ordinal);
    private readonly List<string> _required = [];

    /// <summary>What a key means and takes, where it is not given by a reference.</summary>
    public KeyShapes Key(string key, string description, JsonObject shape)
    {
        _shapes.Add(key, JsonSchema.Describe(ReferenceSchema.Allow(shape), description));
        return this;
    }

    /// <summary>The same for a key that must be there.</summary>
    public KeyShapes Required(string key, string description, JsonObject shape)
    {
        _required.Add(key);
        return Key(key, description, shape);
    }

    /// <summary>The mapping, with its keys in the order of the <see cref="KeySet"/>.</summary>
    /// <exception cref="InvalidOperationException">Lint knows a key that has no shape here, or the other way round.</exception>
    public JsonObject ToSchema()
    {
        string[] unlike = [.. keys.Known.Except(_shapes.Keys).Concat(_shapes.Keys.Where(key => !keys.Contains(key)))];
        if (unlike.Length > 0)
        {
            throw new InvalidOperationException($"Lint and schema do not have the same keys in {keys.Owner}: {string.Join(", ", unlike)}");
        }

        var properties = new JsonObject();
        foreach (string key in keys.Known)
        {
            properties[key] = _shapes[key];
        }

        return JsonSchema.Mapping(properties, _required);
    }
}
