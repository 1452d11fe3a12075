using System.Text.Json;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Figures;

/// <summary>Where a document lay in the inputs.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1; 0 where the file is one document.</param>
/// <param name="Offset">The offset of its first byte, decompressed.</param>
internal sealed record DocumentPlace(string File, long Line, long Offset)
{
    public static DocumentPlace Of(in InputRecord record) => new(record.File.Name, record.Line, record.Offset);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("file", File);
        if (Line > 0)
        {
            writer.WriteNumber("line", Line);
        }

        writer.WriteNumber("offset", Offset);
    }

    /// <summary>Reads what <see cref="Write"/> wrote into an object.</summary>
    public static DocumentPlace Read(JsonElement element) => new(
        element.GetProperty("file").GetString() ?? "",
        element.TryGetProperty("line", out JsonElement line) ? line.GetInt64() : 0,
        element.GetProperty("offset").GetInt64());

    /// <summary>As messages name it, such as <c>news.jsonl:17</c>.</summary>
    public override string ToString() => Line > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}") : File;
}
