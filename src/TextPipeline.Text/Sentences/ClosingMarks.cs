namespace TextPipeline.Text.Sentences;

/// <summary>Where the next closing mark of each kind stands: looked for once, so that a text of opening marks alone costs no more than any other.</summary>
internal struct ClosingMarks
{
    private const string Marks = ")]}\"”“»«›‹」』）》〉】］｝";
    private const string Doubled = "''";

    // By mark, and last the doubled apostrophe: a place that was found, behind which nothing was looked for; null before the first search.
    private int[]? _next;

    /// <summary>The first <paramref name="closing"/> at or after <paramref name="from"/>, or -1. Calls go forward through the text.</summary>
    public int Find(ReadOnlySpan<char> text, int from, char closing)
    {
        int kind = Marks.IndexOf(closing, StringComparison.Ordinal);
        return kind < 0 ? -1 : Find(text, from, kind, new ReadOnlySpan<char>(in closing));
    }

    /// <summary>The first pair of apostrophes at or after <paramref name="from"/>, or -1.</summary>
    public int FindDoubled(ReadOnlySpan<char> text, int from) => Find(text, from, Marks.Length, Doubled);

    private int Find(ReadOnlySpan<char> text, int from, int kind, ReadOnlySpan<char> mark)
    {
        _next ??= CreateSlots();
        if (_next[kind] < from)
        {
            int step = text[from..].IndexOf(mark);
            _next[kind] = step < 0 ? int.MaxValue : from + step;
        }

        return _next[kind] == int.MaxValue ? -1 : _next[kind];
    }

    private static int[] CreateSlots()
    {
        int[] slots = new int[Marks.Length + 1];
        Array.Fill(slots, -1);
        return slots;
    }
}
