using System.Text;
using System.Text.Json;

namespace TextPipeline.Core.PipelineTests;

/// <summary>JSON values whose strings may hold half a surrogate pair, which the framework refuses to read.</summary>
internal static class JsonValue
{
    /// <summary>The text of a string.</summary>
    public static string Text(JsonElement value) =>
        JsonString.TryUnquote(Encoding.UTF8.GetBytes(value.GetRawText()), out string? text) ? text : throw new InvalidOperationException("The value is no string.");

    public static JsonElement FromText(string text)
    {
        using JsonDocument json = JsonDocument.Parse(JsonString.Quote(text));
        return json.RootElement.Clone();
    }

    /// <summary>Whether two values are equal: numbers by value, objects whatever the order of their members.</summary>
    public static bool Same(JsonElement a, JsonElement b)
    {
        try
        {
            return JsonElement.DeepEquals(a, b);
        }
        catch (InvalidOperationException)
        {
            return a.GetRawText() == b.GetRawText();
        }
    }
}
