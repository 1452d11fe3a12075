using System.Text.Json.Nodes;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>Pieces of JSON Schema, draft 2020-12.</summary>
internal static class JsonSchema
{
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    public static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    public static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>Any text; YAML hands over what looks like a number or a truth value as one, where lint takes it for the text that it also is.</summary>
    public static JsonObject Text() => new() { ["type"] = Strings(["string", "number", "boolean"]) };

    /// <summary>A mapping that has these keys and no others.</summary>
    public static JsonObject Mapping(JsonObject properties, IEnumerable<string> required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (Strings(required) is { Count: > 0 } names)
        {
            schema["required"] = names;
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    public static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>The schema, or YAML's nothing.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        var nothing = new JsonObject { ["type"] = "null" };
        if (schema is not { Count: 1 } || schema["anyOf"] is not JsonArray alternatives)
        {
            return AnyOf(schema, nothing);
        }

        alternatives.Add((JsonNode)nothing);
        return schema;
    }

    /// <summary>Puts a description in front, where editors show it.</summary>
    public static JsonObject Describe(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema.Insert(0, "description", description);
        }

        return schema;
    }
}
