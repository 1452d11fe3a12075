using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Reference;

/// <summary>Values as YAML in one line, as a person would write them.</summary>
internal static class YamlFlow
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray items => $"[{string.Join(", ", items.Select(Write))}]",
        JsonObject { Count: 0 } => "{}",
        JsonObject members => $"{{ {string.Join(", ", members.Select(member => $"{Text(member.Key)}: {Write(member.Value)}"))} }}",
        _ => value.GetValueKind() == JsonValueKind.String ? Text(value.GetValue<string>()) : value.ToJsonString(Readable),
    };

    // YAML 1.2 takes every JSON string.
    private static string Text(string text) =>
        EntryName.IsValid(text) && text is not ("true" or "false" or "null") ? text : JsonValue.Create(text).ToJsonString(Readable);
}
