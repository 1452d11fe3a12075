using System.Collections.Immutable;

namespace TextPipeline.Testing;

/// <summary>Short forms of a document for assertions: a text is easier to compare, and to read in a failure, than offsets are.</summary>
public static class DocumentExtensions
{
    /// <summary>The characters under an annotation of this document.</summary>
    public static string TextOf(this Document document, Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(annotation);
        return document.Text.Substring(annotation.Span.Start, annotation.Span.Length);
    }

    /// <summary>The characters under every annotation of a type, in the order of the annotations.</summary>
    public static ImmutableArray<string> TextsOf(this Document document, string type)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Annotations.Where(annotation => string.Equals(annotation.Type, type, StringComparison.Ordinal)).Select(document.TextOf)];
    }

    /// <summary>Every annotation of a type with one of its features, in the order of the annotations.</summary>
    /// <param name="document">The document.</param>
    /// <param name="type">The annotations wanted.</param>
    /// <param name="feature">The feature to show with each.</param>
    /// <returns>The characters and the feature's value; null where the annotation has no such feature that is a string.</returns>
    public static ImmutableArray<(string Text, string? Value)> TextsOf(this Document document, string type, string feature)
    {
        ArgumentNullException.ThrowIfNull(document);
        var key = new MetadataKey<string>(feature);
        return
        [
            .. document.Annotations.Where(annotation => string.Equals(annotation.Type, type, StringComparison.Ordinal))
                .Select(annotation => (document.TextOf(annotation), annotation.Features.TryGet(key, out string? value) ? value : null)),
        ];
    }

    /// <summary>Why the text was edited: the reason of each change, oldest first.</summary>
    public static ImmutableArray<string> Reasons(this Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Changes.Select(change => change.Reason)];
    }
}
