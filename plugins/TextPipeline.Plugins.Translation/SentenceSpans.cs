using TextPipeline.Text;
using TextPipeline.Text.Sentences;

namespace TextPipeline.Plugins.Translation;

/// <summary>The sentences of a document, such that nothing but white space lies outside them.</summary>
internal static class SentenceSpans
{
    private const string AnnotationType = "sentence";

    /// <summary>The document's own <c>sentence</c> annotations where they hold all of its text, else those that a splitter finds.</summary>
    /// <remarks>Annotations that overlap or leave words out would lose or double text, so they are not used.</remarks>
    public static IReadOnlyList<TextSpan> Of(Document document, string language)
    {
        // Annotations are sorted, not their spans: sorting a struct is compiled at run time, which the first document would wait for.
        List<Annotation> sentences =
        [
            .. document.Annotations.Where(annotation => string.Equals(annotation.Type, AnnotationType, StringComparison.Ordinal) && !annotation.Span.IsEmpty),
        ];
        sentences.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        List<TextSpan> annotated = sentences.ConvertAll(annotation => annotation.Span);
        if (annotated.Count > 0 && Cover(annotated, document.Text))
        {
            return annotated;
        }

        IReadOnlyList<TextSegment> split = new SentenceSplitter(language).Split(document.Text);
        return [.. split.Select(segment => TextSpan.FromBounds(segment.Start, segment.End))];
    }

    private static bool Cover(List<TextSpan> sorted, string text)
    {
        int end = 0;
        foreach (TextSpan span in sorted)
        {
            if (span.Start < end || !text.AsSpan(end, span.Start - end).IsWhiteSpace())
            {
                return false;
            }

            end = span.End;
        }

        return text.AsSpan(end).IsWhiteSpace();
    }
}
