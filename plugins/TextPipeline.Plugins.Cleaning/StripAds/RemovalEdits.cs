using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>Turns decisions about lines into edits, one for each line, with its line break.</summary>
internal static class RemovalEdits
{
    /// <summary>Adds the edits of all lines that go. Blank lines that would pile up behind a removed line go with it.</summary>
    /// <param name="lines">The decided lines.</param>
    /// <param name="edits">Cuts inside lines, sorted; those in lines that go are taken out.</param>
    public static void Add(Span<TextLine> lines, List<TextEdit> edits)
    {
        RemoveCutsOfRemovedLines(lines, edits);
        for (int i = 0; i < lines.Length;)
        {
            if (lines[i].Reason is null)
            {
                i++;
                continue;
            }

            i = AddRun(lines, i, edits);
        }
    }

    private static void RemoveCutsOfRemovedLines(Span<TextLine> lines, List<TextEdit> cuts)
    {
        int kept = 0, line = 0;
        for (int i = 0; i < cuts.Count; i++)
        {
            while (line < lines.Length - 1 && lines[line].Next <= cuts[i].Span.Start)
            {
                line++;
            }

            if (lines[line].Reason is null)
            {
                cuts[kept++] = cuts[i];
            }
        }

        cuts.RemoveRange(kept, cuts.Count - kept);
    }

    private static int AddRun(Span<TextLine> lines, int first, List<TextEdit> edits)
    {
        int end = EndOfRun(lines, first);

        // At the end of a text without a final line break, the break before the run goes instead of the one behind it.
        bool takesBreakBefore = end == lines.Length && lines[end - 1].Next == lines[end - 1].End && first > 0;
        for (int i = first; i < end; i++)
        {
            int from = i;
            while (i + 1 < end && lines[i + 1].Reason is null)
            {
                i++;
            }

            TextSpan span = takesBreakBefore
                ? TextSpan.FromBounds(lines[from - 1].End, lines[i].End)
                : TextSpan.FromBounds(lines[from].Start, lines[i].Next);
            edits.Add(TextEdit.Remove(span, lines[from].Reason!));
        }

        return end;
    }

    /// <summary>Behind the last line of a run: blank lines between two lines that go belong to it, and those behind it if a blank line stands before it too.</summary>
    private static int EndOfRun(Span<TextLine> lines, int first)
    {
        bool afterBlank = first == 0 || lines[first - 1].IsBlank;
        int end = first;
        while (end < lines.Length)
        {
            int next = end;
            while (next < lines.Length && lines[next].IsBlank)
            {
                next++;
            }

            bool removed = next < lines.Length && lines[next].Reason is not null;
            if (!removed)
            {
                return afterBlank ? next : end;
            }

            end = next + 1;
        }

        return end;
    }
}
