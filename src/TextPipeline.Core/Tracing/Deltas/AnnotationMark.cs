namespace TextPipeline.Core.Tracing.Deltas;

/// <summary>An annotation with the characters that it covers.</summary>
internal sealed record AnnotationMark(Annotation Annotation, string Covered)
{
    /// <summary>The feature that says what the covered characters mean, such as the ISO form of a date.</summary>
    public const string ValueFeature = "value";

    public static AnnotationMark Of(Annotation annotation, Document document) =>
        new(annotation, document.Text.Substring(annotation.Span.Start, annotation.Span.Length));

    /// <summary>What the characters mean, as text; null where the annotation does not say.</summary>
    public string? Value
    {
        get
        {
            foreach (MetadataEntry feature in Annotation.Features.Entries)
            {
                if (feature.Name == ValueFeature)
                {
                    return JsonString.TryUnquote(feature.Json.Span, out string? text) ? text : System.Text.Encoding.UTF8.GetString(feature.Json.Span);
                }
            }

            return null;
        }
    }
}
