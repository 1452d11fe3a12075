using System.Collections.Immutable;
using System.Text.Json;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Options;
using TextPipeline.Core.Pipelines.Reference;
using TextPipeline.Core.Pipelines.Schema;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs.Stages;

/// <summary>Stages as one JSON object.</summary>
internal static class StageJson
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<DescribedStage> stages, PluginCatalog catalog)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("stages");
        foreach (DescribedStage stage in stages)
        {
            WriteStage(writer, stage, catalog.FindPlugin(stage.Stage.Plugin.Name)?.Version);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter writer, DescribedStage described, Version? version)
    {
        StageDescription stage = described.Stage;
        writer.WriteStartObject();
        writer.WriteString("name", stage.Name);
        writer.WriteString("summary", stage.Summary);
        writer.WriteString("plugin", stage.Plugin.Name);
        writer.WriteString("version", version?.ToString());
        writer.WriteString("assembly", stage.Plugin.AssemblyPath);
        WriteStrings(writer, "requires", stage.Requires);
        WriteStrings(writer, "assigns", stage.Assigns);
        writer.WriteBoolean("rewrites_text", stage.RewritesText);
        WriteOptions(writer, described.Options, []);
        writer.WriteString("example", string.Join('\n', StageExample.Of(described)));
        writer.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter writer, OptionsSchema schema, ImmutableArray<Type> around)
    {
        writer.WriteStartArray("options");
        foreach (OptionDescription option in schema.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("name", option.Name);
            writer.WriteString("type", option.Type.Word);
            writer.WriteBoolean("required", option.MustBeSet);
            writer.WriteBoolean("nullable", option.IsNullable);
            writer.WriteBoolean("secret", option.IsSecret);
            writer.WritePropertyName("default");
            WriteDefault(writer, option);
            WriteStrings(writer, "limits", option.Limits);
            writer.WriteString("description", option.Description);
            if (option.Type is ChoiceOptionType choice)
            {
                WriteStrings(writer, "values", choice.Names);
            }

            if (OptionRow.RecordOf(option.Type) is { } inner && inner.Type != schema.Type && !around.Contains(inner.Type))
            {
                WriteOptions(writer, inner, around.Add(schema.Type));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDefault(Utf8JsonWriter writer, OptionDescription option)
    {
        if (OptionJson.DefaultOf(option) is { } value)
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
