using System.Text.Json.Nodes;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines.Schema;

/// <summary>The sections <c>input</c> and <c>output</c> as JSON Schema.</summary>
internal static class SectionSchema
{
    public static JsonObject Input() => new KeyShapes(KeySet.Input)
        .Key("paths", "Files and folders from the pipeline's folder; '-' is standard input.", JsonSchema.List(JsonSchema.Text()))
        .Key("format", "How documents lie in the inputs; by default as each file's name says.", OneOf(InputEntry.Formats))
        .Key("encoding", "The encoding of inputs without a byte order mark, such as windows-1252; by default UTF-8.", JsonSchema.Text())
        .Key("include", "Globs for the files of folders, such as '*.txt'.", JsonSchema.List(JsonSchema.Text()))
        .Key("invalid_bytes", "Bytes that the encoding does not have: the document fails, or they are replaced.", OneOf(InputEntry.InvalidBytesChoices))
        .Key("id_field", "The member of a JSON line that has the id; by default 'id'.", JsonSchema.Text())
        .Key("text_field", "The member of a JSON line that has the text; by default 'text'.", JsonSchema.Text())
        .ToSchema();

    public static JsonObject Output() => new KeyShapes(KeySet.Output)
        .Key("path", "A file or folder from the pipeline's folder; '-' is standard output.", JsonSchema.Text())
        .Key("format", "How documents are written; by default as the path says.", OneOf(OutputEntry.Formats))
        .Key("compression", "How a file is compressed; by default as the path says.", OneOf(OutputEntry.Compressions))
        .ToSchema();

    private static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = JsonSchema.Strings(words) };
}
