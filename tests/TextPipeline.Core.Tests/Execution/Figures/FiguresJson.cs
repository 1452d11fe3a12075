using System.Text.Json;

namespace TextPipeline.Core.Tests.Execution.Figures;

/// <summary>Writes members into an object and reads them back.</summary>
internal static class FiguresJson
{
    public static JsonElement Of(Action<Utf8JsonWriter> writeMembers)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }
}
