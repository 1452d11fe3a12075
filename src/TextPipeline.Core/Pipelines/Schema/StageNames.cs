using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The names by which a pipeline can use stages.</summary>
internal sealed class StageNames(ImmutableArray<DescribedStage> stages)
{
    private readonly HashSet<string> _shared =
        [.. stages.GroupBy(stage => stage.Stage.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];

    public ImmutableArray<DescribedStage> Stages { get; } = stages;

    /// <summary>The name of a stage alone, unless two plugins offer one of that name, and with its plugin.</summary>
    public IEnumerable<string> Of(DescribedStage stage) =>
        _shared.Contains(stage.Stage.Name) ? [stage.Stage.QualifiedName] : [stage.Stage.Name, stage.Stage.QualifiedName];

    /// <summary>What the definition of its options is called: no <c>/</c>, which a reference would have to escape.</summary>
    public static string DefinitionOf(DescribedStage stage) => $"{stage.Stage.Plugin.Name}.{stage.Stage.Name}";

    /// <summary>The value of <c>use</c>: each name with what the stage does, for an editor's list.</summary>
    public JsonObject ToSchema(Func<DescribedStage, bool> isMeant)
    {
        var alternatives = new JsonArray();
        foreach (DescribedStage stage in Stages.Where(isMeant))
        {
            foreach (string name in Of(stage))
            {
                alternatives.Add((JsonNode)new JsonObject { ["const"] = name, ["description"] = stage.Stage.Summary });
            }
        }

        return alternatives.Count == 0 ? new JsonObject { ["not"] = new JsonObject() } : new JsonObject { ["anyOf"] = alternatives };
    }
}
