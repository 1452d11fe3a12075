using TextPipeline.Plugins.Dates.Resolution;

namespace TextPipeline.Plugins.Dates;

/// <summary>Puts values in the place of dates.</summary>
internal static class DateRewriter
{
    /// <summary>Rewrites a text and annotates what the dates became.</summary>
    /// <param name="document">The document.</param>
    /// <param name="dates">Its dates in order.</param>
    /// <param name="style">What a date becomes.</param>
    /// <param name="includesInferred">Whether dates change that the text does not spell out.</param>
    public static Document Rewrite(Document document, IReadOnlyList<ResolvedDate> dates, RewriteStyle style, bool includesInferred)
    {
        var edits = new List<TextEdit>();
        var annotations = new List<Annotation>(dates.Count);
        int shift = 0;
        foreach (ResolvedDate date in dates)
        {
            TextSpan span = TextSpan.FromBounds(date.Start, date.End);
            string written = document.Text.Substring(date.Start, date.End - date.Start);
            string becomes = date.Anchor == Anchor.Explicit || (includesInferred && date.Anchor != Anchor.None) ? Write(document.Text, date, written, style) : written;
            if (becomes != written)
            {
                edits.Add(new TextEdit(span, becomes, "date_" + date.Kind));
            }

            annotations.Add(DateAnnotation.Create(new TextSpan(date.Start + shift, becomes.Length), date));
            shift += becomes.Length - written.Length;
        }

        return document.Apply(edits).Annotate(annotations);
    }

    private static string Write(string text, in ResolvedDate date, string written, RewriteStyle style) => style switch
    {
        RewriteStyle.Append => AlreadyAppended(text, date) || written == date.Value ? written : $"{written} [{date.Value}]",
        RewriteStyle.Placeholder => $"[{date.Kind.ToUpperInvariant()}]",
        _ => date.Value,
    };

    private static bool AlreadyAppended(string text, in ResolvedDate date) =>
        text.AsSpan(date.End).StartsWith(" [") && text.AsSpan(date.End + 2).StartsWith(date.Value, StringComparison.Ordinal)
        || text.AsSpan(date.Start, date.End - date.Start).EndsWith($"[{date.Value}]", StringComparison.Ordinal);
}
