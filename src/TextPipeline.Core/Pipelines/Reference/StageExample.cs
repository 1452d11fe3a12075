using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Pipelines.Schema;

namespace TextPipeline.Core.Pipelines.Reference;

/// <summary>An entry of a pipeline that sets each option to its default.</summary>
internal static class StageExample
{
    /// <summary>The entry, one line of YAML each. Options that are nothing by default are left out; a required one without a value of its own gets one of its type.</summary>
    public static ImmutableArray<string> Of(DescribedStage stage)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"- use: {stage.Stage.Name}");
        foreach (OptionDescription option in stage.Options.Options)
        {
            if ((OptionJson.Of(option.Type, option.InitialValue) ?? (option.MustBeSet ? Placeholder(option.Type) : null)) is { } value)
            {
                if (lines.Count == 1)
                {
                    lines.Add("  with:");
                }

                lines.Add($"    {option.Name}: {YamlFlow.Write(value)}");
            }
        }

        return lines.DrainToImmutable();
    }

    private static JsonNode? Placeholder(OptionType type) => type switch
    {
        BooleanOptionType => false,
        IntegerOptionType or NumberOptionType => 1,
        ChoiceOptionType choice => choice.Names[0],
        DurationOptionType => "1s",
        ListOptionType list => new JsonArray(Placeholder(list.Item)),
        DictionaryOptionType => new JsonObject(),
        RecordOptionType record => Placeholder(record.Schema),
        _ => "text",
    };

    private static JsonObject Placeholder(OptionsSchema schema)
    {
        var members = new JsonObject();
        foreach (OptionDescription option in schema.Options.Where(option => option.MustBeSet))
        {
            members[option.Name] = OptionJson.Of(option.Type, option.InitialValue) ?? Placeholder(option.Type);
        }

        return members;
    }
}
