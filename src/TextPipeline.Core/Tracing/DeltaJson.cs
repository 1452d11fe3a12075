using System.Text.Json;
using TextPipeline.Core.Tracing.Deltas;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Core.Tracing;

/// <summary>What is different between two states of a document, as members of an object.</summary>
internal static class DeltaJson
{
    public static void Write(Utf8JsonWriter writer, DocumentDelta delta)
    {
        writer.WriteNumber("characters_before", delta.Before.Text.Length);
        writer.WriteNumber("characters_after", delta.After.Text.Length);
        writer.WriteStartArray("edits");
        foreach (TextChange change in delta.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("reason", change.Reason);
            DocumentJson.WriteText(writer, "removed", change.Removed);
            DocumentJson.WriteText(writer, "inserted", change.Inserted);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteLines(writer, delta);
        writer.WriteStartArray("metadata");
        foreach (MetadataChange change in delta.Metadata)
        {
            writer.WriteStartObject();
            DocumentJson.WriteText(writer, "name", change.Name);
            DocumentJson.WriteRaw(writer, "before", change.Before);
            DocumentJson.WriteRaw(writer, "after", change.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteAnnotations(writer, delta.Annotations);
    }

    private static void WriteLines(Utf8JsonWriter writer, DocumentDelta delta)
    {
        writer.WriteStartArray("lines");
        foreach (DiffRow row in DiffRowBuilder.Build(delta.Pieces, context: 0).Where(row => row.Kind != DiffRowKind.Gap))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", row.Kind switch { DiffRowKind.Removed => "removed", DiffRowKind.Inserted => "inserted", _ => "changed" });
            writer.WriteNumber("line", row.Line);
            DocumentJson.WriteText(writer, "before", Side(row, PieceKind.Inserted));
            DocumentJson.WriteText(writer, "after", Side(row, PieceKind.Removed));
            writer.WriteStartArray("reasons");
            foreach (string reason in row.Reasons)
            {
                writer.WriteStringValue(reason);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Side(DiffRow row, PieceKind other) => string.Concat(row.Pieces.Where(piece => piece.Kind != other).Select(piece => piece.Text));

    private static void WriteAnnotations(Utf8JsonWriter writer, AnnotationDelta delta)
    {
        writer.WriteStartObject("annotations");
        WriteMarks(writer, "added", delta.Added);
        WriteMarks(writer, "removed", delta.Removed);
        writer.WriteStartArray("recut");
        foreach ((AnnotationMark before, AnnotationMark after) in delta.Recut)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("before");
            DocumentJson.WriteAnnotation(writer, before);
            writer.WritePropertyName("after");
            DocumentJson.WriteAnnotation(writer, after);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("moved", delta.Moved);
        writer.WriteEndObject();
    }

    private static void WriteMarks(Utf8JsonWriter writer, string name, IEnumerable<AnnotationMark> marks)
    {
        writer.WriteStartArray(name);
        foreach (AnnotationMark mark in marks)
        {
            DocumentJson.WriteAnnotation(writer, mark);
        }

        writer.WriteEndArray();
    }
}
