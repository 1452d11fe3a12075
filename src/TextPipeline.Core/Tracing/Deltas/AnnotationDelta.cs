using System.Collections.Immutable;
using System.Text;
using TextPipeline.Core.Tracing.Diffing;

namespace TextPipeline.Core.Tracing.Deltas;

/// <summary>What became of a document's annotations.</summary>
/// <param name="Added">Those that came.</param>
/// <param name="Removed">Those that went.</param>
/// <param name="Recut">Those that cover other characters than before, with what they cover now.</param>
/// <param name="Moved">How many cover the same characters at another place.</param>
internal sealed record AnnotationDelta(
    ImmutableArray<AnnotationMark> Added, ImmutableArray<AnnotationMark> Removed, ImmutableArray<(AnnotationMark Before, AnnotationMark After)> Recut, int Moved)
{
    public static AnnotationDelta None { get; } = new([], [], [], 0);

    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Recut.IsEmpty && Moved == 0;

    public static AnnotationDelta Between(Document before, Document after)
    {
        if (before.Annotations == after.Annotations || (before.Annotations.IsEmpty && after.Annotations.IsEmpty))
        {
            return None;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        AnnotationMark[] old = [.. before.Annotations.Select(annotation => AnnotationMark.Of(annotation, before))];
        AnnotationMark[] young = [.. after.Annotations.Select(annotation => AnnotationMark.Of(annotation, after))];
        int[] oldIds = [.. old.Select(Number)], youngIds = [.. young.Select(Number)];
        var added = new List<AnnotationMark>();
        var removed = new List<AnnotationMark>();
        var recut = new List<(AnnotationMark, AnnotationMark)>();
        int moved = 0, atOld = 0, atYoung = 0;
        foreach (DiffRange range in SequenceDiff.Compute(oldIds, youngIds, numbers.Count).Append(new DiffRange(old.Length, 0, young.Length, 0)))
        {
            for (; atOld < range.BeforeStart; atOld++, atYoung++)
            {
                moved += old[atOld].Annotation.Span == young[atYoung].Annotation.Span ? 0 : 1;
            }

            Pair(old.AsSpan(range.BeforeStart, range.BeforeLength), young.AsSpan(range.AfterStart, range.AfterLength), removed, added, recut);
            (atOld, atYoung) = (range.BeforeStart + range.BeforeLength, range.AfterStart + range.AfterLength);
        }

        return new AnnotationDelta([.. added], [.. removed], [.. recut], moved);

        int Number(AnnotationMark mark)
        {
            string key = Key(mark);
            if (!numbers.TryGetValue(key, out int number))
            {
                number = numbers.Count;
                numbers.Add(key, number);
            }

            return number;
        }
    }

    // An edit that moves an annotation keeps its features: what covers other characters with the same features is the old one. Where there are none to
    // tell by, what it covers has to be a part of what it covered, or the other way round.
    private static void Pair(
        ReadOnlySpan<AnnotationMark> old, ReadOnlySpan<AnnotationMark> young, List<AnnotationMark> removed, List<AnnotationMark> added, List<(AnnotationMark, AnnotationMark)> recut)
    {
        int next = 0;
        foreach (AnnotationMark mark in old)
        {
            int found = next;
            while (found < young.Length && found - next < 16 && !IsSameBut(mark, young[found]))
            {
                found++;
            }

            if (found == young.Length || found - next == 16)
            {
                removed.Add(mark);
                continue;
            }

            added.AddRange(young[next..found]);
            recut.Add((mark, young[found]));
            next = found + 1;
        }

        added.AddRange(young[next..]);
    }

    private static bool IsSameBut(AnnotationMark old, AnnotationMark young) =>
        old.Annotation.Type == young.Annotation.Type && old.Annotation.Features.Equals(young.Annotation.Features)
        && (!old.Annotation.Features.Entries.IsEmpty || old.Covered.Contains(young.Covered, StringComparison.Ordinal) || young.Covered.Contains(old.Covered, StringComparison.Ordinal));

    private static string Key(AnnotationMark mark)
    {
        var key = new StringBuilder().Append(mark.Annotation.Type).Append('\0').Append(mark.Covered);
        foreach (MetadataEntry feature in mark.Annotation.Features.Entries)
        {
            key.Append('\0').Append(feature.Name).Append('\0').Append(Encoding.UTF8.GetString(feature.Json.Span));
        }

        return key.ToString();
    }
}
