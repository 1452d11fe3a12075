using System.Buffers;
using System.Text;

namespace TextPipeline.Core.IO.Outputs;

/// <summary>
/// A document for a person: the text, then a block for what annotations found (<c>dates:</c> and the like: every type whose annotations carry a
/// <c>value</c>), the summary and the translation.
/// </summary>
internal sealed class TextEncoder : IDocumentEncoder
{
    private readonly bool _withHeading;

    /// <summary>Makes an encoder.</summary>
    /// <param name="withHeading">Whether a line names each document, as is needed where more than one may come.</param>
    public TextEncoder(bool withHeading) => _withHeading = withHeading;

    /// <summary>Whether a line names each document, also where there is but one.</summary>
    public bool HasHeadings => _withHeading;

    public int Encode(Document document, in DecodedRecord source, ArrayBufferWriter<byte> output)
    {
        // A split may make several of the one document that there was.
        bool withHeading = _withHeading || document.ParentId is not null;
        if (withHeading)
        {
            Append(output, $"==> {OneLine(document.Id)} <==\n");
        }

        Append(output, document.Text);
        Append(output, document.Text.EndsWith('\n') ? "" : "\n");
        foreach (IGrouping<string, Annotation> group in document.Annotations.Where(a => a.Features.Contains("value")).GroupBy(a => a.Type, StringComparer.Ordinal))
        {
            Append(output, $"\n{group.Key}s:\n");
            List<Annotation> sorted = [.. group];
            sorted.Sort(static (a, b) => a.Span.CompareTo(b.Span));
            foreach (Annotation annotation in sorted)
            {
                string text = document.Text.Substring(annotation.Span.Start, annotation.Span.Length);
                Append(output, $"  {OneLine(text)} = {Value(annotation)}\n");
            }
        }

        AppendBlock(output, "summary", document.Metadata.GetValueOrDefault(MetadataKeys.Summary, ""));
        AppendBlock(output, "translation", document.Metadata.GetValueOrDefault(MetadataKeys.Translation, ""));
        if (document.Metadata.TryGet(MetadataKeys.Warnings, out var warnings))
        {
            AppendBlock(output, "warnings", string.Join('\n', warnings));
        }

        Append(output, withHeading ? "\n" : "");
        return 0;
    }

    private static void AppendBlock(ArrayBufferWriter<byte> output, string name, string text)
    {
        if (text.Length > 0)
        {
            Append(output, $"\n{name}:\n  {text.TrimEnd().ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        }
    }

    // Not through the framework's elements: those throw on a lone surrogate.
    private static string Value(Annotation annotation)
    {
        ReadOnlySpan<byte> json = annotation.Features.Entries.First(feature => feature.Name == "value").Json.Span;
        return JsonString.TryUnquote(json, out string? text) ? OneLine(text) : Encoding.UTF8.GetString(json);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static void Append(ArrayBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);
}
