using System.Collections.Immutable;

namespace TextPipeline.Core.Execution.Isolation.Frames;

/// <summary>Documents in frames: whole on the way to a stage, as what became of them on the way back.</summary>
internal static class DocumentFrame
{
    public static void Write(FrameWriter frame, Document document)
    {
        frame.Text(document.Id);
        frame.Text(document.ParentId);
        frame.Text(document.Text);
        WriteMetadata(frame, document.Metadata);
        WriteAnnotations(frame, document.Annotations, 0);
        WriteChanges(frame, document.Changes, 0);
    }

    public static Document Read(FrameReader frame) => Restore(
        frame.Text(), frame.OptionalText(), frame.Text(), ReadMetadata(frame), frame.List(ReadAnnotation), frame.List(ReadChange));

    /// <summary>Writes what of a document is not the one that it came from; the other end has that.</summary>
    public static void WriteDelta(FrameWriter frame, Document before, Document after)
    {
        frame.Text(string.Equals(after.Id, before.Id, StringComparison.Ordinal) ? null : after.Id);
        frame.Text(after.ParentId);
        frame.Text(ReferenceEquals(after.Text, before.Text) ? null : after.Text);
        frame.Flag(!ReferenceEquals(after.Metadata, before.Metadata));
        if (!ReferenceEquals(after.Metadata, before.Metadata))
        {
            WriteMetadata(frame, after.Metadata);
        }

        int annotations = Shared(before.Annotations, after.Annotations), changes = Shared(before.Changes, after.Changes);
        frame.Int(annotations);
        WriteAnnotations(frame, after.Annotations, annotations);
        frame.Int(changes);
        WriteChanges(frame, after.Changes, changes);
    }

    public static Document ReadDelta(FrameReader frame, Document before) => Restore(
        frame.OptionalText() ?? before.Id,
        frame.OptionalText(),
        frame.OptionalText() ?? before.Text,
        frame.Flag() ? ReadMetadata(frame) : before.Metadata,
        ReadRest(frame, before.Annotations, ReadAnnotation),
        ReadRest(frame, before.Changes, ReadChange));

    private static Document Restore(
        string id, string? parentId, string text, Metadata metadata, ImmutableArray<Annotation> annotations, ImmutableArray<TextChange> changes)
    {
        try
        {
            return Document.Restore(id, parentId, text, metadata, annotations, changes);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidFrameException("it holds a document that cannot be", exception);
        }
    }

    private static void WriteMetadata(FrameWriter frame, Metadata metadata)
    {
        frame.Int(metadata.Entries.Length);
        foreach (MetadataEntry entry in metadata.Entries)
        {
            frame.Text(entry.Name);
            frame.Bytes(entry.Json.Span);
        }
    }

    private static Metadata ReadMetadata(FrameReader frame) =>
        Metadata.FromEntries(frame.List(static reader => new MetadataEntry(reader.Text(), reader.Bytes())));

    private static void WriteAnnotations(FrameWriter frame, ImmutableArray<Annotation> annotations, int from)
    {
        frame.Int(annotations.Length - from);
        foreach (Annotation annotation in annotations.AsSpan()[from..])
        {
            frame.Text(annotation.Type);
            frame.Int(annotation.Span.Start);
            frame.Int(annotation.Span.Length);
            WriteMetadata(frame, annotation.Features);
        }
    }

    private static Annotation ReadAnnotation(FrameReader frame)
    {
        string type = frame.Text();
        int start = frame.Int(), length = frame.Int();
        try
        {
            return new Annotation(type, new TextSpan(start, length), ReadMetadata(frame));
        }
        catch (ArgumentException exception)
        {
            throw new InvalidFrameException("it holds an annotation that cannot be", exception);
        }
    }

    private static void WriteChanges(FrameWriter frame, ImmutableArray<TextChange> changes, int from)
    {
        frame.Int(changes.Length - from);
        foreach (TextChange change in changes.AsSpan()[from..])
        {
            frame.Text(change.Reason);
            frame.Text(change.Removed);
            frame.Text(change.Inserted);
        }
    }

    private static TextChange ReadChange(FrameReader frame) => new(frame.Text(), frame.Text(), frame.Text());

    /// <summary>How many items both begin with.</summary>
    private static int Shared<T>(ImmutableArray<T> before, ImmutableArray<T> after)
        where T : class
    {
        int count = 0;
        while (count < before.Length && count < after.Length && ReferenceEquals(before[count], after[count]))
        {
            count++;
        }

        return count;
    }

    private static ImmutableArray<T> ReadRest<T>(FrameReader frame, ImmutableArray<T> before, Func<FrameReader, T> read)
    {
        int shared = frame.Int();
        if (shared < 0 || shared > before.Length)
        {
            throw new InvalidFrameException("it shares more than there is");
        }

        ImmutableArray<T> rest = frame.List(read);
        return shared == before.Length ? before.AddRange(rest) : [.. before.AsSpan()[..shared], .. rest];
    }
}
