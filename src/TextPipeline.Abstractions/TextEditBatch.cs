using System.Collections.Immutable;

namespace TextPipeline;

/// <summary>Edits of one text, sorted and checked, and what they do to offsets.</summary>
internal sealed class TextEditBatch
{
    // Invariant: sorted by start, insertions before a replacement at the same place, no two overlapping, none a no-op.
    private readonly TextEdit[] _edits;

    // _shifts[i]: how far the text behind the first i edits has moved.
    private readonly int[] _shifts;

    private TextEditBatch(TextEdit[] edits)
    {
        _edits = edits;
        _shifts = new int[edits.Length + 1];
        for (int i = 0; i < edits.Length; i++)
        {
            _shifts[i + 1] = checked(_shifts[i] + edits[i].Replacement.Length - edits[i].Span.Length);
        }
    }

    public bool IsEmpty => _edits.Length == 0;

    public static TextEditBatch Create(string text, IEnumerable<TextEdit> edits)
    {
        // Plain loops: queries over a struct are compiled at run time, which a first document would wait for.
        var sorted = new TextEdit[edits.TryGetNonEnumeratedCount(out int most) ? most : 8];
        int count = 0;
        foreach (TextEdit edit in edits)
        {
            if (!ChangesSomething(text, edit))
            {
                continue;
            }

            if (count == sorted.Length)
            {
                Array.Resize(ref sorted, Math.Max(8, count * 2));
            }

            sorted[count++] = edit;
        }

        Array.Resize(ref sorted, count);
        Sort(ref sorted);
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Span.Start < sorted[i - 1].Span.End)
            {
                throw new ArgumentException(
                    $"The edits '{sorted[i - 1].Reason}' at {sorted[i - 1].Span} and '{sorted[i].Reason}' at {sorted[i].Span} overlap.", nameof(edits));
            }
        }

        return new TextEditBatch(sorted);
    }

    // Stable: insertions at one place keep the order in which they were given. Most stages give their edits in order.
    private static void Sort(ref TextEdit[] edits)
    {
        bool isSorted = true;
        for (int i = 1; i < edits.Length && isSorted; i++)
        {
            isSorted = edits[i - 1].Span.CompareTo(edits[i].Span) <= 0;
        }

        if (isSorted)
        {
            return;
        }

        TextEdit[] given = edits;
        int[] order = new int[given.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => given[a].Span.CompareTo(given[b].Span) is var place and not 0 ? place : a.CompareTo(b));
        edits = new TextEdit[given.Length];
        for (int i = 0; i < order.Length; i++)
        {
            edits[i] = given[order[i]];
        }
    }

    private static bool ChangesSomething(string text, TextEdit edit)
    {
        if (edit.Reason is null)
        {
            throw new ArgumentException("An edit was never given its span, replacement and reason.", nameof(edit));
        }

        if (edit.Span.End > text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(edit), $"The edit '{edit.Reason}' at {edit.Span} reaches past the text, which ends at {text.Length}.");
        }

        return !text.AsSpan(edit.Span.Start, edit.Span.Length).SequenceEqual(edit.Replacement);
    }

    public string ApplyTo(string text) => string.Create(checked(text.Length + _shifts[^1]), (text, _edits), static (target, state) =>
    {
        int read = 0;
        foreach (TextEdit edit in state._edits)
        {
            ReadOnlySpan<char> untouched = state.text.AsSpan(read, edit.Span.Start - read);
            untouched.CopyTo(target);
            edit.Replacement.CopyTo(target[untouched.Length..]);
            target = target[(untouched.Length + edit.Replacement.Length)..];
            read = edit.Span.End;
        }

        state.text.AsSpan(read).CopyTo(target);
    });

    public TextChange[] Changes(string text)
    {
        var changes = new TextChange[_edits.Length];
        for (int i = 0; i < changes.Length; i++)
        {
            TextEdit edit = _edits[i];
            changes[i] = new TextChange(edit.Reason, text.Substring(edit.Span.Start, edit.Span.Length), edit.Replacement);
        }

        return changes;
    }

    public ImmutableArray<Annotation> Move(ImmutableArray<Annotation> annotations)
    {
        if (annotations.IsEmpty)
        {
            return annotations;
        }

        var moved = ImmutableArray.CreateBuilder<Annotation>(annotations.Length);
        foreach (Annotation annotation in annotations)
        {
            if (Move(annotation.Span) is TextSpan span)
            {
                moved.Add(annotation.MoveTo(span));
            }
        }

        return moved.DrainToImmutable();
    }

    private TextSpan? Move(TextSpan span)
    {
        int first = EditsBefore(span.Start);
        if (!span.IsEmpty && first < _edits.Length && _edits[first].Span is { IsEmpty: false } touching && touching.Start <= span.Start && span.End <= touching.End)
        {
            return null;
        }

        int start = MoveStart(span.Start, first);
        return span.IsEmpty ? new TextSpan(start, 0) : Bounded(start, MoveEnd(span.End));
    }

    private static TextSpan? Bounded(int start, int end) => start < end ? TextSpan.FromBounds(start, end) : null;

    /// <summary>How many edits lie wholly before an offset; an insertion just there lies before it.</summary>
    private int EditsBefore(int offset)
    {
        int low = 0, high = _edits.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_edits[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int MoveStart(int offset, int before) =>
        before < _edits.Length && _edits[before].Span.Start < offset
            ? _edits[before].Span.End + _shifts[before + 1]
            : offset + _shifts[before];

    private int MoveEnd(int offset)
    {
        int before = EditsBefore(offset);
        while (before > 0 && _edits[before - 1].Span is { IsEmpty: true } insertion && insertion.Start == offset)
        {
            before--;
        }

        return before < _edits.Length && _edits[before].Span is { IsEmpty: false } cut && cut.Start < offset
            ? cut.Start + _shifts[before]
            : offset + _shifts[before];
    }
}
