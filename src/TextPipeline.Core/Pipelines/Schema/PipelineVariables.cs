using System.Text.Json.Nodes;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>What stands for a value that is known only when the pipeline is loaded.</summary>
internal static class PipelineVariables
{
    private const string Name = "variable";

    public static void Define(JsonObject definitions) => definitions[Name] = new JsonObject
    {
        ["description"] = "A variable: ${NAME}, ${NAME:-default} or ${NAME:?message}.",
        ["type"] = "string",
        ["pattern"] = @"\$\{",
    };

    /// <summary>The schema, or a variable in the value's place; a schema that takes every text takes that too.</summary>
    public static JsonObject Allow(JsonObject schema) =>
        schema.Count == 1 && schema["type"] is JsonArray ? schema : JsonSchema.AnyOf(schema, JsonSchema.Reference(Name));
}
