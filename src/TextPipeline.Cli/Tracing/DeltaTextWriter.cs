using TextPipeline.Core.Tracing.Deltas;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Cli.Tracing;

/// <summary>What is different between two states of a document, for a terminal.</summary>
internal static class DeltaTextWriter
{
    // Annotations with a value are what one looks for; of others the first few tell what they mark.
    private const int MostExamples = 3, MostCovered = 60, MostJson = 600;

    public static void Write(StyledWriter output, DocumentDelta delta, string indent)
    {
        DiffTextWriter.Write(output, DiffRowBuilder.Build(delta.Pieces, context: 1), indent);
        foreach (MetadataChange change in delta.Metadata)
        {
            output.Write(indent).Write("= ", TextStyle.Reason).Write(VisibleText.Of(change.Name) + "  ");
            if (change.Before is not null)
            {
                output.Write(Value(change.Before, indent), TextStyle.RemovedWords).Write(" → ", TextStyle.Faint);
            }

            output.Line(change.After is null ? "(removed)" : Value(change.After, indent), TextStyle.InsertedLine);
        }

        AnnotationDelta annotations = delta.Annotations;
        WriteMarks(output, annotations.Removed, "-", TextStyle.RemovedLine, indent);
        WriteMarks(output, annotations.Added, "+", TextStyle.InsertedLine, indent);
        foreach ((AnnotationMark before, AnnotationMark after) in annotations.Recut)
        {
            output.Write(indent).Write("~ ", TextStyle.Reason).Write(VisibleText.Of(after.Annotation.Type) + "  ");
            output.Write(VisibleText.Beginning(before.Covered, MostCovered), TextStyle.RemovedWords).Write(" → ", TextStyle.Faint);
            output.Line(VisibleText.Beginning(after.Covered, MostCovered), TextStyle.InsertedLine);
        }

        if (annotations.Moved > 0)
        {
            output.Write(indent).Line($"  {Figures.Count(annotations.Moved, "annotation")} moved with the text", TextStyle.Faint);
        }
    }

    // Several lines stand below the name, not beside it.
    private static string Value(string json, string indent)
    {
        string value = MemberValue.Show(json, MostJson);
        return value.Contains('\n', StringComparison.Ordinal) ? $"\n{indent}    {value.Replace("\n", $"\n{indent}    ", StringComparison.Ordinal)}" : value;
    }

    private static void WriteMarks(StyledWriter output, IEnumerable<AnnotationMark> marks, string sign, TextStyle style, string indent)
    {
        foreach (IGrouping<string, AnnotationMark> group in marks.GroupBy(mark => mark.Annotation.Type, StringComparer.Ordinal))
        {
            foreach (AnnotationMark mark in group.Where(mark => mark.Value is not null))
            {
                output.Write(indent).Write(sign + " ", style).Write(VisibleText.Of(group.Key) + "  ");
                output.Write(VisibleText.Beginning(mark.Covered, MostCovered)).Write(" → ", TextStyle.Faint).Line(VisibleText.Of(mark.Value), style);
            }

            AnnotationMark[] others = [.. group.Where(mark => mark.Value is null)];
            if (others.Length == 0)
            {
                continue;
            }

            output.Write(indent).Write(sign + " ", style).Line($"{VisibleText.Of(group.Key)} × {Figures.Number(others.Length)}");
            foreach (AnnotationMark mark in others.Take(MostExamples))
            {
                output.Write(indent).Line("    " + VisibleText.Beginning(mark.Covered, MostCovered), TextStyle.Faint);
            }

            if (others.Length > MostExamples)
            {
                output.Write(indent).Line("    …", TextStyle.Faint);
            }
        }
    }
}
