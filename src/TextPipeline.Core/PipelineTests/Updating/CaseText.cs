using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TextPipeline.Core.Execution;
using TextPipeline.Core.PipelineTests.Running;

namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>A case as YAML: one document, and what became of it.</summary>
internal static class CaseText
{
    // Longer outputs go to a golden file, where they do not bury the cases.
    private const int MostLinesInline = 20;

    /// <summary>The lines of a case whose list is not indented.</summary>
    /// <param name="name">The case's name.</param>
    /// <param name="input">The document as it is read.</param>
    /// <param name="file">The file that holds the document, relative to the test file; null writes the text into the case.</param>
    /// <param name="ends">What became of it.</param>
    /// <param name="golden">The golden file that is written where the output is long.</param>
    /// <param name="usesGolden">Whether the case names it.</param>
    public static string Write(string name, Document input, string? file, ImmutableArray<WalkEnd> ends, string golden, out bool usesGolden)
    {
        usesGolden = false;
        var text = new StringBuilder().Append("- name: ").Append(YamlScalar.Line(name)).Append('\n').Append("  input:\n");
        if (file is not null)
        {
            text.Append("    file: ").Append(YamlScalar.Line(file)).Append('\n');
        }
        else
        {
            text.Append("    id: ").Append(YamlScalar.Line(input.Id)).Append('\n').Append("    text: ").Append(Text(input.Text, 6)).Append('\n');
            AppendMembers(text, "  metadata:", input.Metadata.Entries.Select(entry => entry.Name), input.Metadata, 4);
        }

        text.Append("  expect:\n");
        if (ends.Length != 1)
        {
            text.Append("    documents:\n");
        }

        foreach (WalkEnd end in ends)
        {
            if (ends.Length == 1)
            {
                AppendEnd(text, input, end, 4, golden, ref usesGolden);
            }
            else
            {
                text.Append("      - id: ").Append(YamlScalar.Line(end.Document.Document.Id)).Append('\n');
                AppendEnd(text, input, end, 8, null, ref usesGolden);
            }
        }

        return text.ToString();
    }

    private static void AppendEnd(StringBuilder text, Document input, WalkEnd end, int indent, string? golden, ref bool usesGolden)
    {
        Document document = end.Document.Document;
        if (end.Ending is { } ending)
        {
            string key = end.Kind switch
            {
                OutcomeKind.Dropped => "dropped",
                OutcomeKind.Halted => "halted",
                _ => "quarantined",
            };
            text.Append(' ', indent).Append(key).Append(": { reason: ").Append(YamlScalar.Line(ending.Reason)).Append(", stage: ").Append(YamlScalar.Line(ending.Stage)).Append(" }\n");
            return;
        }

        bool isLong = document.Text.Count(character => character == '\n') > MostLinesInline || document.Annotations.Any(annotation => annotation.Features.Contains("value"));
        usesGolden |= golden is not null && isLong;
        if (golden is not null && isLong)
        {
            text.Append(' ', indent).Append("golden: ").Append(YamlScalar.Line(golden)).Append('\n');
        }
        else
        {
            text.Append(' ', indent).Append("text: ").Append(Text(document.Text, indent + 2)).Append('\n');
        }

        // The golden file of a text has these already.
        string[] shown = golden is not null && isLong ? ["summary", "translation", "warnings"] : [];
        IEnumerable<string> changed = document.Metadata.Entries.Where(entry => !input.Metadata.Entries.Contains(entry)).Select(entry => entry.Name).Except(shown);
        AppendMembers(text, "metadata:".PadLeft(indent + 9), changed, document.Metadata, indent + 2);
    }

    private static void AppendMembers(StringBuilder text, string heading, IEnumerable<string> names, Metadata metadata, int indent)
    {
        foreach ((int i, string name) in names.Index())
        {
            JsonElement value = metadata.GetValueOrDefault(new MetadataKey<JsonElement>(name), default);
            text.Append(i == 0 ? heading + "\n" : "").Append(' ', indent).Append(YamlScalar.Line(name)).Append(": ");
            text.Append(value.ValueKind == JsonValueKind.String ? Text(JsonValue.Text(value), indent + 2) : YamlScalar.Flow(value)).Append('\n');
        }
    }

    private static string Text(string text, int indent) => YamlScalar.Block(text, indent) ?? YamlScalar.Line(text);
}
