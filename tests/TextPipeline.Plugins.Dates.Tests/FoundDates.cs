namespace TextPipeline.Plugins.Dates.Tests;

/// <summary>Reads date annotations.</summary>
internal static class FoundDates
{
    private static readonly MetadataKey<string> Value = new("value");
    private static readonly MetadataKey<string> Kind = new("kind");
    private static readonly MetadataKey<string> Anchor = new("anchor");
    private static readonly MetadataKey<double> Confidence = new("confidence");

    public static FoundDate[] Dates(this Document document) =>
    [
        .. document.Annotations.Where(annotation => annotation.Type == "date").Select(annotation => new FoundDate(
            document.Text.Substring(annotation.Span.Start, annotation.Span.Length),
            annotation.Features.GetValueOrDefault(Value, ""),
            annotation.Features.GetValueOrDefault(Kind, ""),
            annotation.Features.GetValueOrDefault(Anchor, ""),
            annotation.Features.GetValueOrDefault(Confidence, double.NaN))),
    ];
}
