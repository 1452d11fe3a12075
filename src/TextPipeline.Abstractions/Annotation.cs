namespace TextPipeline;

/// <summary>A mark on a stretch of a document's text, such as a sentence or a date.</summary>
/// <remarks>Immutable. Written to JSON as <c>{"type":…,"start":…,"end":…}</c> with the features as further members.</remarks>
public sealed record Annotation
{
    /// <summary>Makes an annotation.</summary>
    /// <param name="type">What kind of mark: snake_case and singular, such as <c>sentence</c>.</param>
    /// <param name="span">The characters that it covers.</param>
    /// <param name="features">What is known of them; null for nothing. The names <c>type</c>, <c>start</c> and <c>end</c> are taken.</param>
    /// <exception cref="ArgumentException"><paramref name="type"/> is empty, or a feature has a name that is taken.</exception>
    public Annotation(string type, TextSpan span, Metadata? features = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        Type = type;
        Span = span;
        Features = features ?? Metadata.Empty;
        if (Features.Contains("type") || Features.Contains("start") || Features.Contains("end"))
        {
            throw new ArgumentException("An annotation's features cannot be named 'type', 'start' or 'end'.", nameof(features));
        }
    }

    private Annotation(Annotation original, TextSpan span)
    {
        Type = original.Type;
        Span = span;
        Features = original.Features;
    }

    /// <summary>What kind of mark.</summary>
    public string Type { get; }

    /// <summary>The characters that it covers, in the text of the document that holds it.</summary>
    public TextSpan Span { get; }

    /// <summary>What is known of them.</summary>
    public Metadata Features { get; }

    /// <summary>The same annotation on other characters.</summary>
    public Annotation MoveTo(TextSpan span) => span == Span ? this : new Annotation(this, span);
}
