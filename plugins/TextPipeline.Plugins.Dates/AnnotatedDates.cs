using System.Collections.Immutable;

namespace TextPipeline.Plugins.Dates;

/// <summary>The dates that a document carries already, asked in the order of the text.</summary>
internal sealed class AnnotatedDates
{
    private readonly TextSpan[] _spans;
    private int _next;

    /// <summary>Takes the annotations of type date.</summary>
    public AnnotatedDates(ImmutableArray<Annotation> annotations)
    {
        _spans = annotations.IsEmpty ? [] : [.. annotations.Where(annotation => annotation.Type == DateAnnotation.Type).Select(annotation => annotation.Span)];
        if (_spans.Length > 1)
        {
            Array.Sort(_spans);
        }
    }

    /// <summary>True where a date overlaps one; starts must not go back from call to call.</summary>
    public bool Covers(int start, int end)
    {
        while (_next < _spans.Length && _spans[_next].End <= start)
        {
            _next++;
        }

        return _next < _spans.Length && _spans[_next].Start < end;
    }
}
