using System.Text;
using System.Text.Json;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.PipelineTests.Reading;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>Replaces one value in the text of a YAML file and leaves every other character as it is.</summary>
/// <remarks>Every attempt is read again: it holds where the value is the new one and no other value moved. So it is right or it is not done.</remarks>
internal static class ScalarEdit
{
    /// <summary>The file with the new value; null where that cannot be done without touching more.</summary>
    public static string? Replace(string text, SourceScalar scalar, JsonElement value)
    {
        if (Read(text) is not { } before)
        {
            return null;
        }

        foreach (ScalarSpan span in ScalarSpan.Find(text, scalar.Position.Line, scalar.Position.Column))
        {
            foreach (string form in YamlScalar.Forms(value, span.BlockIndent))
            {
                string changed = string.Concat(text.AsSpan(0, span.Start), form, text.AsSpan(span.End));
                var old = new SourceScalar(scalar.Position with { File = File }, scalar.Value, scalar.IsQuoted);
                if (Read(changed) is { } after && SourceComparison.DifferInOne(before, after, old, now => Means(now, value)))
                {
                    return changed;
                }
            }
        }

        return null;
    }

    private const string File = "";

    private static SourceNode? Read(string text)
    {
        var diagnostics = new List<Diagnostic>();
        SourceNode? root = SourceReader.Read(File, Encoding.UTF8.GetBytes(text), diagnostics);
        return diagnostics.Count == 0 ? root : null;
    }

    private static bool Means(SourceScalar scalar, JsonElement value) => value.ValueKind == JsonValueKind.String
        ? scalar.Value == JsonValue.Text(value) && SourceJson.Read(scalar).ValueKind == JsonValueKind.String
        : JsonValue.Same(SourceJson.Read(scalar), value);
}
