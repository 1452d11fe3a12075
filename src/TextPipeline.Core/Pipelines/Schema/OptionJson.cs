using System.Text.Json;
using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions.Writing;
using TextPipeline.Core.Pipelines.Options;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The values of options as JSON.</summary>
internal static class OptionJson
{
    /// <summary>A value as a pipeline in JSON would write it; null for nothing, and for what no pipeline can write.</summary>
    public static JsonNode? Of(OptionType type, object? value)
    {
        if (value is null || type is UnsupportedOptionType)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonNodeWriter.Write(writer, type.ToSource(value));
        }

        return JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The default of an option; null for nothing, where it must be set, and where nobody may see it.</summary>
    public static JsonNode? DefaultOf(OptionDescription option) => option.IsRequired || option.IsSecret ? null : Of(option.Type, option.InitialValue);
}
