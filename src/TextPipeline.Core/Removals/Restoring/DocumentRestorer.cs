using System.Collections.Immutable;

namespace TextPipeline.Core.Removals.Restoring;

/// <summary>Puts back what stages took out of a document, from the annotations <c>removed_line</c>.</summary>
/// <remarks>
/// A stage's removals are put back together; where several stages removed lines, those of the last one go first, as one takes off clothes. Where nothing else changed the
/// text since, all removals of one stage put back give the text that it saw.
/// </remarks>
internal sealed class DocumentRestorer(RemovalFilter filter)
{
    /// <summary>How many removals were put back so far.</summary>
    public long Restored { get; private set; }

    /// <summary>Puts back what the filter names; the same document where that is nothing.</summary>
    public Document Restore(Document document)
    {
        List<List<int>> groups = Group(document.Annotations);
        var restored = new HashSet<int>();
        for (int i = groups.Count - 1; i >= 0; i--)
        {
            document = Restore(document, groups[i], restored);
        }

        Restored += restored.Count;
        return restored.Count == 0 ? document : WithAnnotations(document, [.. document.Annotations.Where((_, index) => !restored.Contains(index))]);
    }

    /// <summary>The removals of each stage, in the order of the stages: a stage adds all of its own at once, in the order of the text.</summary>
    private static List<List<int>> Group(ImmutableArray<Annotation> annotations)
    {
        var groups = new List<List<int>>();
        string? stage = null;
        long from = 0;
        for (int i = 0; i < annotations.Length; i++)
        {
            Annotation annotation = annotations[i];
            if (annotation.Type != RemovalKeys.RemovedLine || !annotation.Features.TryGet(RemovalKeys.Text, out _))
            {
                continue;
            }

            string itsStage = annotation.Features.GetValueOrDefault(RemovalKeys.Stage, "");
            long itsFrom = annotation.Features.GetValueOrDefault(RemovalKeys.From, 0);
            if (groups.Count == 0 || itsStage != stage || itsFrom < from)
            {
                groups.Add([]);
            }

            (stage, from) = (itsStage, itsFrom);
            groups[^1].Add(i);
        }

        return groups;
    }

    private Document Restore(Document document, List<int> group, HashSet<int> restored)
    {
        var edits = new List<TextEdit>();
        var places = new Dictionary<int, int>();
        int inserted = 0;
        foreach (int index in group)
        {
            Annotation annotation = document.Annotations[index];
            if (filter.Matches(annotation.Features) && annotation.Features.TryGet(RemovalKeys.Text, out string? text))
            {
                edits.Add(TextEdit.Insert(annotation.Span.Start, text, "restored"));
                inserted += text.Length;
                restored.Add(index);
            }
            else
            {
                // What stays away stood behind what is put back before it, and before what is put back behind it, though all have one place now.
                places[index] = annotation.Span.Start + inserted;
            }
        }

        if (edits.Count == 0)
        {
            return document;
        }

        Document edited = document.Apply(edits);
        return WithAnnotations(edited, [.. edited.Annotations.Select((annotation, index) => places.TryGetValue(index, out int place) ? annotation.MoveTo(new TextSpan(place, 0)) : annotation)]);
    }

    private static Document WithAnnotations(Document document, ImmutableArray<Annotation> annotations) =>
        Document.Restore(document.Id, document.ParentId, document.Text, document.Metadata, annotations, document.Changes);
}
