using System.Text.Json.Nodes;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>A variable or a param in the place of a value, which is known only when the pipeline is read.</summary>
internal static class ReferenceSchema
{
    private const string Name = "reference";

    public static void Define(JsonObject definitions) => definitions[Name] = new JsonObject
    {
        ["description"] = "A variable, ${NAME}, ${NAME:-default} or ${NAME:?message}, or a param, ${params.NAME}.",
        ["type"] = "string",
        ["pattern"] = @"\$\{",
    };

    /// <summary>The schema, or a reference in the value's place. A mapping has none: a reference cannot bring in keys.</summary>
    public static JsonObject Allow(JsonObject schema)
    {
        if (IsMapping(schema) || TakesEveryText(schema))
        {
            return schema;
        }

        schema.Remove("default", out JsonNode? value);
        JsonObject either;
        if (schema is { Count: 1 } && schema["anyOf"] is JsonArray alternatives)
        {
            alternatives.Add((JsonNode)JsonSchema.Reference(Name));
            either = schema;
        }
        else
        {
            either = JsonSchema.AnyOf(schema, JsonSchema.Reference(Name));
        }

        if (value is not null)
        {
            either["default"] = value;
        }

        return either;
    }

    private static bool IsMapping(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Any(type => type?.GetValue<string>() == "object"),
        { } type => type.GetValue<string>() == "object",
        null => false,
    };

    private static bool TakesEveryText(JsonObject schema) => schema.Count == 1 && schema["type"] is JsonArray;
}
