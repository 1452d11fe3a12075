namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>
/// Finds where edits were made: a change carries no coordinates, but the text before, the text after and the changes in their order leave hardly a choice.
/// Where several places explain the same texts, any of them is right.
/// </summary>
internal sealed class EditPlacement
{
    // Characters read before the search is given up, for each character of the texts.
    private const int MostReads = 32;

    private readonly string _before;
    private readonly string _after;
    private readonly HashSet<(int Change, int Start)> _dead = [];
    private long _reads;

    private EditPlacement(string before, string after)
    {
        _before = before;
        _after = after;
        _reads = (MostReads * ((long)before.Length + after.Length)) + 4096;
    }

    /// <summary>
    /// Where each change begins in the text before. Null where the changes do not lead from the one text to the other in one pass, or where the search
    /// takes too long.
    /// </summary>
    public static int[]? TryPlace(string before, string after, ReadOnlySpan<TextChange> changes) =>
        changes.IsEmpty ? null : new EditPlacement(before, after).Search(changes);

    private int[]? Search(ReadOnlySpan<TextChange> changes)
    {
        int[] places = new int[changes.Length], starts = new int[changes.Length + 1], afters = new int[changes.Length + 1], commons = new int[changes.Length + 1];
        int i = 0;
        bool isNew = true;
        commons[0] = Common(0, 0);
        while (_reads > 0)
        {
            if (i == changes.Length && starts[i] + commons[i] == _before.Length && afters[i] + commons[i] == _after.Length)
            {
                return places;
            }

            // Late places first: the texts agree up to the change and part there.
            int place = i == changes.Length || (isNew && _dead.Contains((i, starts[i]))) ? -1
                : Last(changes[i], starts[i], afters[i], isNew ? starts[i] + commons[i] : places[i] - 1);
            if (place >= 0)
            {
                places[i] = place;
                afters[i + 1] = afters[i] + (place - starts[i]) + changes[i].Inserted.Length;
                starts[i + 1] = place + changes[i].Removed.Length;
                i++;
                commons[i] = Common(starts[i], afters[i]);
                isNew = true;
                continue;
            }

            _dead.Add((i, starts[i]));
            if (--i < 0)
            {
                return null;
            }

            isNew = false;
        }

        return null;
    }

    private int Common(int before, int after)
    {
        int common = _before.AsSpan(before).CommonPrefixLength(_after.AsSpan(after));
        _reads -= common + 16;
        return common;
    }

    /// <summary>The last place from <paramref name="start"/> to <paramref name="last"/> where the change may have been made, or -1.</summary>
    private int Last(TextChange change, int start, int after, int last)
    {
        while (last >= start && _reads > 0)
        {
            int found = change.Removed.Length > 0
                ? Find(_before, change.Removed, start, last - start)
                : Find(_after, change.Inserted, after, last - start);
            if (found < 0)
            {
                _reads -= last - start + 16;
                return -1;
            }

            _reads -= last - start - found + 16;
            if (_before.AsSpan(start + found).StartsWith(change.Removed, StringComparison.Ordinal)
                && _after.AsSpan(after + found).StartsWith(change.Inserted, StringComparison.Ordinal))
            {
                return start + found;
            }

            last = start + found - 1;
        }

        return -1;
    }

    // The last offset from `start`, at most `last`, at which the text has the part.
    private static int Find(string text, string part, int start, int last) =>
        text.AsSpan(start, Math.Min(last + part.Length, text.Length - start)).LastIndexOf(part, StringComparison.Ordinal);
}
