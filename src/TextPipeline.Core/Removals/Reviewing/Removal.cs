using System.Collections.Immutable;

namespace TextPipeline.Core.Removals.Reviewing;

/// <summary>One decision about a line, as an annotation tells it.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Site">The document's <c>site</c>, or the host of its <c>url</c>; empty where it names neither.</param>
/// <param name="Removed">Whether the line went.</param>
/// <param name="Kind">What decided, such as <c>rule</c> or <c>model</c>.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Line">The line's number in the text that the stage saw.</param>
/// <param name="Text">The line without white space around it.</param>
/// <param name="Score">Its score, where it has one.</param>
/// <param name="Threshold">The score from which a line stays.</param>
/// <param name="Features">What made the score.</param>
internal sealed record Removal(
    string Document, string Site, bool Removed, string Kind, string Rule, long Line, string Text, double? Score, double Threshold, ImmutableArray<string> Features)
{
    /// <summary>How far the score is from the other decision.</summary>
    public double Distance => Score is { } score ? Math.Abs(score - Threshold) : double.PositiveInfinity;

    /// <summary>The decisions that a document tells of.</summary>
    public static IEnumerable<Removal> Of(Document document)
    {
        string site = SiteOf(document.Metadata);
        foreach (Annotation annotation in document.Annotations)
        {
            bool removed = annotation.Type == RemovalKeys.RemovedLine;
            if (!removed && annotation.Type != RemovalKeys.KeptLine)
            {
                continue;
            }

            Metadata features = annotation.Features;
            string text = removed ? features.GetValueOrDefault(RemovalKeys.Text, "") : document.Text.Substring(annotation.Span.Start, annotation.Span.Length);
            yield return new Removal(
                document.Id,
                site,
                removed,
                features.GetValueOrDefault(RemovalKeys.Kind, ""),
                features.GetValueOrDefault(RemovalKeys.Rule, ""),
                features.GetValueOrDefault(RemovalKeys.Line, 0),
                text.Trim(),
                features.TryGet(RemovalKeys.Score, out double score) ? score : null,
                features.GetValueOrDefault(RemovalKeys.Threshold, 0),
                features.GetValueOrDefault(RemovalKeys.Features, []));
        }
    }

    private static string SiteOf(Metadata metadata) =>
        metadata.TryGet(MetadataKeys.Site, out string? site) ? site
        : metadata.TryGet(MetadataKeys.Url, out string? url) && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host
        : "";
}
