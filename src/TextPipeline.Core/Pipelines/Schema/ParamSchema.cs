using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Definitions.Params;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The key <c>params</c> as JSON Schema.</summary>
internal static class ParamSchema
{
    public static JsonObject Create() => new()
    {
        ["type"] = JsonSchema.Strings(["object", "null"]),
        ["propertyNames"] = new JsonObject { ["pattern"] = LanguagePatterns.Name },
        ["additionalProperties"] = JsonSchema.AnyOf(JsonSchema.Text(), JsonSchema.List(JsonSchema.Text()), InFull()),
    };

    private static JsonObject InFull()
    {
        JsonObject param = new KeyShapes(KeySet.Param)
            .Key("type", "What values it takes.", new JsonObject { ["enum"] = JsonSchema.Strings(ParamTypes.Names) })
            .Key("default", "Its value where none is given. A param without a default must be given one.", JsonSchema.AnyOf(JsonSchema.Text(), JsonSchema.List(JsonSchema.Text())))
            .Key("description", "For people.", JsonSchema.Text())
            .ToSchema();

        // Its type is said, or that of its default.
        param["anyOf"] = new JsonArray(
            new JsonObject { ["required"] = JsonSchema.Strings(["type"]) },
            new JsonObject { ["required"] = JsonSchema.Strings(["default"]) });
        return param;
    }
}
