using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The pipeline file as JSON Schema (draft 2020-12), with the options of every stage that is there.</summary>
/// <remarks>
/// It never refuses what lint accepts (and, below <c>tests</c>, the verb <c>test</c>). Lint finds more: what only plugins can tell, labels that clash, the order of stages, and options that belong together.
/// </remarks>
internal static class PipelineSchema
{
    /// <summary>The name of the definition of a list of stages.</summary>
    public const string Stages = "stages";

    public static JsonObject Create(ImmutableArray<DescribedStage> stages)
    {
        var definitions = new JsonObject();
        JsonObject schema = new KeyShapes(KeySet.Pipeline)
            .Key("name", "What logs and reports call the pipeline; by default the file's name.", Name())
            .Key("description", "For people.", JsonSchema.Text())
            .Key("plugins", "Which plugins to take, where their name alone does not say it.", JsonSchema.List(JsonSchema.AnyOf(new JsonObject { ["type"] = "string" }, Plugin())))
            .Key("params", "Values that the file is given, each with its default; ${params.NAME} stands for one.", ParamSchema.Create())
            .Key("input", "What a run reads where the command line does not say.", SectionSchema.Input())
            .Key("output", "Where a run writes where the command line does not say.", SectionSchema.Output())
            .Required("stages", "What a document goes through, in order.", JsonSchema.Reference(Stages))
            .Key("tests", "Cases for the verb 'test', as a file NAME.test.yaml has them.", JsonSchema.List(new JsonObject { ["type"] = "object" }))
            .ToSchema();
        EntrySchema.Define(definitions, stages);
        ReferenceSchema.Define(definitions);
        schema.Insert(0, "$schema", JsonSchema.Dialect);
        schema.Insert(1, "title", "A textpipeline pipeline");
        schema["$defs"] = definitions;
        return schema;
    }

    /// <summary>A name that a user gives. YAML hands over <c>true</c> as a truth value, which is a name all the same.</summary>
    public static JsonObject Name() => new() { ["type"] = JsonSchema.Strings(["string", "boolean"]), ["pattern"] = LanguagePatterns.Name };

    private static JsonObject Plugin() => new KeyShapes(KeySet.Plugin)
        .Required("name", "The plugin's assembly, which is also the name of its folder.", new JsonObject { ["type"] = "string" })
        .Key("version", "The versions that will do, such as '1.2', '1.*' or '>=1.2 <2.0'.", JsonSchema.Text())
        .Key("path", "The plugin's folder, or one that holds it, from the pipeline's folder.", JsonSchema.Text())
        .ToSchema();
}
