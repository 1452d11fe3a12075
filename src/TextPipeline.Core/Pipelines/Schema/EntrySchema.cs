using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The entries of a list of stages as JSON Schema.</summary>
internal static class EntrySchema
{
    private const string When = "An expression over the document: where it does not hold, the document goes past the entry.";

    private static readonly (string Name, Func<JsonObject, StageNames, JsonObject> Describe)[] Kinds =
    [
        ("stage", Stage), ("group", (_, _) => Group()), ("switch", (_, _) => Switch()), ("include", (_, _) => Include()),
    ];

    /// <summary>Adds the definitions of a list of stages, of its entries, and of the options of each stage.</summary>
    public static void Define(JsonObject definitions, ImmutableArray<DescribedStage> stages)
    {
        var names = new StageNames(stages);
        definitions[PipelineSchema.Stages] = JsonSchema.List(JsonSchema.Reference("entry"));
        definitions[PipelineSchema.Stages]!["minItems"] = 1;
        definitions["entry"] = ReferenceSchema.Allow(JsonSchema.AnyOf(
            [names.ToSchema(stage => stage.NeedsNoOptions), .. Kinds.Select(kind => JsonSchema.Reference(kind.Name))]));
        foreach ((string name, Func<JsonObject, StageNames, JsonObject> describe) in Kinds)
        {
            definitions[name] = describe(definitions, names);
        }
    }

    private static JsonObject Stage(JsonObject definitions, StageNames names)
    {
        JsonObject schema = new KeyShapes(KeySet.Stage)
            .Required("use", "The stage: its name, or Plugin.Name/stage where two plugins offer one of that name.", names.ToSchema(_ => true))
            .Key("label", "What logs, counters and reports call this entry; by default the stage's name. Needed where a stage is used twice.", PipelineSchema.Name())
            .Key("with", "The stage's options.", new JsonObject { ["type"] = JsonSchema.Strings(["object", "null"]) })
            .Key("when", When, JsonSchema.Text())
            .AddPolicies()
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

    private static JsonObject Group() => new KeyShapes(KeySet.Group)
        .Required("group", "What the group is called.", PipelineSchema.Name())
        .Key("when", When, JsonSchema.Text())
        .Required("stages", "What a document goes through, in order.", JsonSchema.Reference(PipelineSchema.Stages))
        .ToSchema();

    private static JsonObject Switch()
    {
        JsonObject one = new KeyShapes(KeySet.Case)
            .Key("when", "An expression over the document. A case without one takes every document that reaches it.", JsonSchema.Text())
            .Required("stages", "What such a document goes through; may be empty.", JsonSchema.List(JsonSchema.Reference("entry")))
            .ToSchema();
        JsonObject cases = JsonSchema.List(one);
        cases["minItems"] = 1;
        return new KeyShapes(KeySet.Switch)
            .Required("switch", "Cases; a document takes the first that holds.", cases)
            .Key("when", When, JsonSchema.Text())
            .ToSchema();
    }

    private static JsonObject Include() => new KeyShapes(KeySet.Include)
        .Required("include", "A file in the pipeline's folder or below it, whose stages stand here.", JsonSchema.Text())
        .Key("with", "The values of the file's params.", new JsonObject { ["type"] = JsonSchema.Strings(["object", "null"]) })
        .Key("when", When, JsonSchema.Text())
        .ToSchema();

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
