using System.Collections.Immutable;

namespace TextPipeline;

/// <summary>A text with an identity, metadata, annotations, and the record of what was done to it.</summary>
/// <remarks>
/// Immutable and safe for concurrent use: a stage may keep one, and can never change one. Every method that "changes" gives a new document and
/// shares what stayed the same.
/// </remarks>
public sealed class Document
{
    // What a line of output already has; a metadata member of the same name would stand in it twice.
    private static readonly string[] TakenNames = ["id", "text", "annotations"];

    // Invariant: every annotation's span lies inside the text, and no metadata member has a name that is taken.
    private Document(string id, string? parentId, string text, Metadata metadata, ImmutableArray<Annotation> annotations, ImmutableArray<TextChange> changes)
    {
        Id = id;
        ParentId = parentId;
        Text = text;
        Metadata = metadata;
        Annotations = annotations;
        Changes = changes;
    }

    /// <summary>What tells the document from every other of a run.</summary>
    public string Id { get; }

    /// <summary>The document that this one was split off from, or null.</summary>
    public string? ParentId { get; }

    /// <summary>The text; may be empty.</summary>
    public string Text { get; }

    /// <summary>Every member beside identity, text and annotations: none is named <c>id</c>, <c>text</c> or <c>annotations</c>.</summary>
    public Metadata Metadata { get; }

    /// <summary>Marks on the text, in the order in which they were added.</summary>
    public ImmutableArray<Annotation> Annotations { get; }

    /// <summary>What edits did to the text, oldest first.</summary>
    public ImmutableArray<TextChange> Changes { get; }

    /// <summary>Makes a document.</summary>
    /// <param name="id">Not empty.</param>
    /// <param name="text">May be empty.</param>
    /// <param name="metadata">Null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty, or a metadata member has a name that is taken.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Document Create(string id, string text, Metadata? metadata = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        return new Document(id, null, text, Checked(metadata ?? Metadata.Empty), [], []);
    }

    /// <summary>A document as it came to be in another process, checked like any other.</summary>
    internal static Document Restore(
        string id, string? parentId, string text, Metadata metadata, ImmutableArray<Annotation> annotations, ImmutableArray<TextChange> changes)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new Document(id, parentId, text, Checked(metadata), [], changes).Annotate(annotations);
    }

    /// <summary>The same document with one metadata member set.</summary>
    /// <exception cref="ArgumentException">The name is taken, or the value is one that JSON cannot write.</exception>
    public Document With<T>(MetadataKey<T> key, T value) => WithMetadata(Metadata.With(key, value));

    /// <summary>The same document with other metadata.</summary>
    /// <exception cref="ArgumentException">A member has a name that is taken.</exception>
    public Document WithMetadata(Metadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return ReferenceEquals(metadata, Metadata) ? this : new Document(Id, ParentId, Text, Checked(metadata), Annotations, Changes);
    }

    private static Metadata Checked(Metadata metadata)
    {
        foreach (string name in TakenNames)
        {
            if (metadata.Contains(name))
            {
                throw new ArgumentException($"Metadata cannot have a member '{name}': the document has one of its own.", nameof(metadata));
            }
        }

        return metadata;
    }

    /// <summary>The same document with further annotations.</summary>
    /// <remarks>Each call copies the list; pass all that a stage adds in one.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An annotation reaches past the end of the text.</exception>
    public Document Annotate(params IEnumerable<Annotation> annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ImmutableArray<Annotation> all = Annotations.AddRange(annotations);
        for (int i = Annotations.Length; i < all.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(all[i], nameof(annotations));
            if (all[i].Span.End > Text.Length)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(annotations), $"The annotation '{all[i].Type}' at {all[i].Span} reaches past the text, which ends at {Text.Length}.");
            }
        }

        return all.Length == Annotations.Length ? this : new Document(Id, ParentId, Text, Metadata, all, Changes);
    }

    /// <summary>The same document without the annotations of a type.</summary>
    public Document RemoveAnnotations(string type)
    {
        ImmutableArray<Annotation> left = Annotations.RemoveAll(annotation => string.Equals(annotation.Type, type, StringComparison.Ordinal));
        return left.Length == Annotations.Length ? this : new Document(Id, ParentId, Text, Metadata, left, Changes);
    }

    /// <summary>Edits the text; annotations move with it.</summary>
    /// <param name="edits">In any order, with spans in the present text. Edits that would change nothing are passed over. Several insertions at one
    /// place come out in the order given, and before what replaces the characters that follow.</param>
    /// <returns>
    /// A document whose annotations cover the same characters as before, wherever no edit touches them. An edit inside an annotation stretches or
    /// shrinks it; an edit over one of its borders cuts it back to what is left; an edit over all of it removes it. What is inserted at a border
    /// stays outside. An annotation of no length marks a place and is never removed: where an edit replaces what is around it, it stands behind what came.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An edit reaches past the end of the text.</exception>
    /// <exception cref="ArgumentException">Two edits overlap, or one inserts inside what another replaces.</exception>
    public Document Apply(params IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        TextEditBatch batch = TextEditBatch.Create(Text, edits);
        if (batch.IsEmpty)
        {
            return this;
        }

        return new Document(Id, ParentId, batch.ApplyTo(Text), Metadata, batch.Move(Annotations), Changes.AddRange(batch.Changes(Text)));
    }

    /// <summary>Puts another text in place of the present one, for stages that cannot say what moved where. Annotations are dropped.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="reason">Why, as for <see cref="TextEdit.Reason"/>.</param>
    /// <returns>This document, annotations and all, where <paramref name="text"/> is the text that it has.</returns>
    public Document Rewrite(string text, string reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return string.Equals(text, Text, StringComparison.Ordinal)
            ? this
            : new Document(Id, ParentId, text, Metadata, [], Changes.Add(new TextChange(reason, Text, text)));
    }

    /// <summary>A child of this document with a text of its own: identity <c>parent/suffix</c>, the same metadata, no annotations and no changes.</summary>
    /// <param name="suffix">What tells the children of one parent apart, such as <c>1</c>.</param>
    /// <param name="text">The child's text.</param>
    public Document Derive(string suffix, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(suffix);
        ArgumentNullException.ThrowIfNull(text);
        return new Document($"{Id}/{suffix}", Id, text, Metadata, [], []);
    }
}
