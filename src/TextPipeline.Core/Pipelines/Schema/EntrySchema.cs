using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The entries of a list of stages as JSON Schema.</summary>
internal static class EntrySchema
{
    /// <summary>Adds the definitions of a list of stages, of its entries, and of the options of each stage.</summary>
    public static void Define(JsonObject definitions, ImmutableArray<DescribedStage> stages)
    {
        var names = new StageNames(stages);
        definitions[PipelineSchema.Stages] = JsonSchema.List(JsonSchema.Reference("entry"));
        definitions[PipelineSchema.Stages]!["minItems"] = 1;
        definitions["entry"] = JsonSchema.AnyOf(names.ToSchema(stage => stage.NeedsNoOptions), JsonSchema.Reference("stage"));
        definitions["stage"] = Stage(definitions, names);
    }

    private static JsonObject Stage(JsonObject definitions, StageNames names)
    {
        JsonObject schema = new KeyShapes(KeySet.Stage)
            .Required("use", "The stage: its name, or Plugin.Name/stage where two plugins offer one of that name.", names.ToSchema(_ => true))
            .Key("label", "What logs, counters and reports call this entry; by default the stage's name. Needed where a stage is used twice.", PipelineSchema.Name())
            .Key("with", "The stage's options.", new JsonObject { ["type"] = JsonSchema.Strings(["object", "null"]) })
            .Key("on_error", "What becomes of a document that the stage fails on.", new JsonObject { ["enum"] = JsonSchema.Strings(FailurePolicies.Names), ["default"] = FailurePolicies.Names[0] })
            .ToSchema();
        var options = new StageOptionsSchema(definitions);
        var cases = new JsonArray();
        foreach (DescribedStage stage in names.Stages)
        {
            cases.Add((JsonNode)OptionsOf(stage, names, options));
        }

        if (cases.Count > 0)
        {
            schema["allOf"] = cases;
        }

        return schema;
    }

    private static JsonObject OptionsOf(DescribedStage stage, StageNames names, StageOptionsSchema options)
    {
        JsonObject with = JsonSchema.Reference(options.Define(stage.Options, StageNames.DefinitionOf(stage)));
        var then = new JsonObject { ["properties"] = new JsonObject { ["with"] = stage.NeedsNoOptions ? JsonSchema.OrNull(with) : with } };
        if (!stage.NeedsNoOptions)
        {
            then["required"] = JsonSchema.Strings(["with"]);
        }

        var use = new JsonObject { ["enum"] = JsonSchema.Strings(names.Of(stage)) };
        return new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["use"] = use }, ["required"] = JsonSchema.Strings(["use"]) },
            ["then"] = then,
        };
    }
}
