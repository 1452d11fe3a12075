using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>Reads <c>input</c> and <c>output</c>.</summary>
internal static class SectionReader
{
    public static InputEntry? ReadInput(KeyedMapping pipeline, List<Diagnostic> diagnostics)
    {
        if (pipeline.ReadMapping("input", KeySet.Input, "a mapping such as { paths: [corpus.jsonl] }") is not { } keyed)
        {
            return null;
        }

        SourceScalar? encoding = keyed.ReadText("encoding");
        if (encoding is not null && !Encodings.TryGet(encoding.Value, out _))
        {
            diagnostics.Add(DefinitionDiagnostics.UnknownEncoding(encoding.Position, encoding.Value));
        }

        return new InputEntry
        {
            Paths = keyed.ReadTexts("paths", "a list of files and folders"),
            Format = keyed.ReadChoice("format", InputEntry.Formats) is { } format ? InputEntry.Formats[format] : null,
            Encoding = encoding?.Value,
            Include = keyed.ReadTexts("include", "a list of globs such as ['*.txt']"),
            InvalidBytes = keyed.ReadChoice("invalid_bytes", InputEntry.InvalidBytesChoices) is { } choice ? InputEntry.InvalidBytesChoices[choice] : null,
            IdField = keyed.ReadText("id_field")?.Value,
            TextField = keyed.ReadText("text_field")?.Value,
        };
    }

    public static OutputEntry? ReadOutput(KeyedMapping pipeline)
    {
        if (pipeline.ReadMapping("output", KeySet.Output, "a mapping such as { path: clean.jsonl }") is not { } keyed)
        {
            return null;
        }

        return new OutputEntry
        {
            Path = keyed.ReadText("path"),
            Format = keyed.ReadChoice("format", OutputEntry.Formats) is { } format ? OutputEntry.Formats[format] : null,
            Compression = keyed.ReadChoice("compression", OutputEntry.Compressions) is { } compression ? OutputEntry.Compressions[compression] : null,
        };
    }
}
