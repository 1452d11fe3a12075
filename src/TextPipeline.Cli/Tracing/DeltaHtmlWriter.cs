using TextPipeline.Core.Tracing.Deltas;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Cli.Tracing;

/// <summary>What is different between two states of a document, for a page.</summary>
internal static class DeltaHtmlWriter
{
    private const int MostMarks = 500, MostCovered = 300, MostJson = 2000;

    public static void Write(HtmlWriter html, DocumentDelta delta)
    {
        DiffHtmlWriter.Write(html, DiffRowBuilder.Build(delta.Pieces, context: 1));
        if (!delta.Metadata.IsEmpty)
        {
            html.Markup("<ul class=\"facts\">\n");
            foreach (MetadataChange change in delta.Metadata)
            {
                html.Markup("<li>").Element("b", VisibleText.Of(change.Name));
                if (change.Before is not null)
                {
                    html.Element("del", MemberValue.Show(change.Before, MostJson)).Markup(" → ");
                }

                html.Element(change.After is null ? "span.faint" : "ins", change.After is null ? "removed" : MemberValue.Show(change.After, MostJson)).Markup("</li>\n");
            }

            html.Markup("</ul>\n");
        }

        WriteAnnotations(html, delta.Annotations);
    }

    private static void WriteAnnotations(HtmlWriter html, AnnotationDelta delta)
    {
        WriteMarks(html, delta.Removed, "−", "del");
        WriteMarks(html, delta.Added, "+", "ins");
        if (delta.Recut.IsEmpty && delta.Moved == 0)
        {
            return;
        }

        html.Markup("<ul class=\"facts\">\n");
        foreach ((AnnotationMark before, AnnotationMark after) in delta.Recut.Take(MostMarks))
        {
            html.Markup("<li>").Element("b", VisibleText.Of(after.Annotation.Type)).Element("del", VisibleText.Beginning(before.Covered, MostCovered)).Markup(" → ");
            html.Element("ins", VisibleText.Beginning(after.Covered, MostCovered)).Markup("</li>\n");
        }

        if (delta.Moved > 0)
        {
            html.Markup("<li>").Element("span.faint", $"{Figures.Count(delta.Moved, "annotation")} moved with the text").Markup("</li>\n");
        }

        html.Markup("</ul>\n");
    }

    // What has a value is listed; what has none is counted, and the list can be opened.
    private static void WriteMarks(HtmlWriter html, IEnumerable<AnnotationMark> marks, string sign, string element)
    {
        foreach (IGrouping<string, AnnotationMark> group in marks.GroupBy(mark => mark.Annotation.Type, StringComparer.Ordinal))
        {
            AnnotationMark[] valued = [.. group.Where(mark => mark.Value is not null)], others = [.. group.Where(mark => mark.Value is null)];
            if (valued.Length > 0)
            {
                html.Markup("<ul class=\"facts\">\n");
                foreach (AnnotationMark mark in valued.Take(MostMarks))
                {
                    html.Markup("<li>").Element("b", $"{sign} {VisibleText.Of(group.Key)}").Element("span", VisibleText.Beginning(mark.Covered, MostCovered));
                    html.Markup(" → ").Element(element, VisibleText.Of(mark.Value)).Markup("</li>\n");
                }

                WriteRest(html, valued.Length).Markup("</ul>\n");
            }

            if (others.Length > 0)
            {
                html.Markup("<details>").Element("summary", $"{sign} {VisibleText.Of(group.Key)} × {Figures.Number(others.Length)}").Markup("<ul class=\"facts\">\n");
                foreach (AnnotationMark mark in others.Take(MostMarks))
                {
                    html.Element("li", VisibleText.Beginning(mark.Covered, MostCovered)).Markup("\n");
                }

                WriteRest(html, others.Length).Markup("</ul></details>\n");
            }
        }
    }

    private static HtmlWriter WriteRest(HtmlWriter html, int count) =>
        count > MostMarks ? html.Markup("<li>").Element("span.faint", $"and {Figures.Number(count - MostMarks)} more").Markup("</li>") : html;
}
