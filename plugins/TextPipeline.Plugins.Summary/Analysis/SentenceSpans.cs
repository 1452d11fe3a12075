using TextPipeline.Text.Sentences;

namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>The sentences of a document.</summary>
internal static class SentenceSpans
{
    private const string AnnotationType = "sentence";

    /// <summary>The document's <c>sentence</c> annotations in order, without those that overlap an earlier one; where it has none, what a splitter finds.</summary>
    public static List<TextSpan> Of(Document document, string language)
    {
        var spans = new List<TextSpan>();
        foreach (Annotation annotation in document.Annotations)
        {
            if (string.Equals(annotation.Type, AnnotationType, StringComparison.Ordinal) && !annotation.Span.IsEmpty)
            {
                spans.Add(annotation.Span);
            }
        }

        if (spans.Count == 0)
        {
            return [.. new SentenceSplitter(language).Split(document.Text).Select(segment => TextSpan.FromBounds(segment.Start, segment.End))];
        }

        if (!IsSorted(spans))
        {
            spans.Sort();
        }

        int end = 0;
        spans.RemoveAll(span =>
        {
            bool overlaps = span.Start < end;
            end = overlaps ? end : span.End;
            return overlaps;
        });
        return spans;
    }

    // They nearly always are, and sorting a struct is compiled at run time.
    private static bool IsSorted(List<TextSpan> spans)
    {
        for (int i = 1; i < spans.Count; i++)
        {
            if (spans[i - 1].CompareTo(spans[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
