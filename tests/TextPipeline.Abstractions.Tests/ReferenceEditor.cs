using System.Collections.Immutable;

namespace TextPipeline;

/// <summary>
/// What <see cref="Document.Apply"/> promises, done the slow and obvious way: every code unit of the result carries a tag that says where it comes
/// from, and an annotation covers what its rules say it owns.
/// </summary>
internal static class ReferenceEditor
{
    /// <summary>A code unit of the result: from the text (its offset there) or from an edit.</summary>
    private readonly record struct Tagged(char Character, int Offset, TextEdit? Source);

    public static bool Overlap(EditCase edits)
    {
        TextEdit[] real = Real(edits);
        return real.Index().Any(a => real.Index().Any(b => a.Index != b.Index && Overlap(a.Item.Span, b.Item.Span)));
    }

    private static bool Overlap(TextSpan a, TextSpan b) =>
        Offsets(a).Intersect(Offsets(b)).Any() || (a.IsEmpty && b.Start < a.Start && a.Start < b.End);

    public static (string Text, ImmutableArray<(string Type, TextSpan Span)> Annotations, ImmutableArray<TextChange> Changes) Apply(EditCase edits)
    {
        TextEdit[] real = Real(edits);
        var result = new List<Tagged>();
        var places = new int[edits.Text.Length + 1];
        var changes = new List<TextChange>();
        for (int offset = 0; offset <= edits.Text.Length; offset++)
        {
            foreach (TextEdit insertion in real.Where(edit => edit.Span.IsEmpty && edit.Span.Start == offset))
            {
                result.AddRange(insertion.Replacement.Select(character => new Tagged(character, -1, insertion)));
                changes.Add(new TextChange(insertion.Reason, "", insertion.Replacement));
            }

            places[offset] = result.Count;
            foreach (TextEdit replacement in real.Where(edit => !edit.Span.IsEmpty && edit.Span.Start == offset))
            {
                result.AddRange(replacement.Replacement.Select(character => new Tagged(character, -1, replacement)));
                changes.Add(new TextChange(replacement.Reason, edits.Text[replacement.Span.Start..replacement.Span.End], replacement.Replacement));
            }

            if (offset < edits.Text.Length && !real.Any(edit => Offsets(edit.Span).Contains(offset)))
            {
                result.Add(new Tagged(edits.Text[offset], offset, null));
            }
        }

        var annotations = ImmutableArray.CreateBuilder<(string Type, TextSpan Span)>();
        foreach (Annotation annotation in edits.Annotations)
        {
            if (Move(annotation.Span, real, result, places) is TextSpan span)
            {
                annotations.Add((annotation.Type, span));
            }
        }

        return (new string([.. result.Select(unit => unit.Character)]), annotations.DrainToImmutable(), [.. changes]);
    }

    private static TextSpan? Move(TextSpan span, TextEdit[] real, List<Tagged> result, int[] places)
    {
        if (span.IsEmpty)
        {
            // A mark of a place has no characters that an edit could take.
            return new TextSpan(places[span.Start], 0);
        }

        if (real.Any(edit => Offsets(span).All(Offsets(edit.Span).Contains)))
        {
            return null;
        }

        int[] owned = [.. result.Index().Where(unit => Owns(span, unit.Item)).Select(unit => unit.Index)];
        if (owned.Length == 0)
        {
            return null;
        }

        Assert.Equal(Enumerable.Range(owned[0], owned.Length), owned);
        return new TextSpan(owned[0], owned.Length);
    }

    private static bool Owns(TextSpan span, Tagged unit) => unit.Source switch
    {
        null => Offsets(span).Contains(unit.Offset),
        { Span.IsEmpty: true } insertion => span.Start < insertion.Span.Start && insertion.Span.Start < span.End,
        { } replacement => Offsets(replacement.Span).All(Offsets(span).Contains),
    };

    private static TextEdit[] Real(EditCase edits) =>
        [.. edits.Edits.Where(edit => edits.Text[edit.Span.Start..edit.Span.End] != edit.Replacement)];

    private static HashSet<int> Offsets(TextSpan span) => [.. Enumerable.Range(span.Start, span.Length)];
}
