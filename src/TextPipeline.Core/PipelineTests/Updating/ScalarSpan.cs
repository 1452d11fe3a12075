namespace TextPipeline.Core.PipelineTests.Updating;

/// <summary>Where a scalar's characters may lie in the text of a YAML file. A guess, which reading the changed file proves or refutes.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Past its last; the line end of a block's last line is not part of it.</param>
/// <param name="BlockIndent">How far a block in its place would be indented; null where none can stand.</param>
internal readonly record struct ScalarSpan(int Start, int End, int? BlockIndent)
{
    /// <summary>The spans that a scalar may have, likeliest first.</summary>
    /// <param name="text">The file.</param>
    /// <param name="line">The scalar's line, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    public static IEnumerable<ScalarSpan> Find(string text, int line, int column)
    {
        int lineStart = LineStart(text, line), start = lineStart + column - 1;
        if (lineStart < 0 || start >= text.Length)
        {
            yield break;
        }

        int key = KeyColumn(text.AsSpan(lineStart, column - 1));
        int lineEnd = LineEnd(text, start);
        switch (text[start])
        {
            case '|' or '>':
                yield return new ScalarSpan(start, EndOfBlock(text, start, key), key + 2);
                break;
            case '"' or '\'':
                int end = EndOfQuotes(text, start);
                bool isLast = text.AsSpan(end, Math.Max(0, LineEnd(text, end) - end)).Trim().IsEmpty;
                yield return new ScalarSpan(start, end, isLast ? key + 2 : null);
                break;
            default:
                int comment = text.AsSpan(start, lineEnd - start).IndexOf(" #");
                int endOfValue = start + text.AsSpan(start, (comment < 0 ? lineEnd : start + comment) - start).TrimEnd(" \t\r").Length;
                int flow = text.AsSpan(start, endOfValue - start).IndexOfAny(',', ']', '}');
                yield return new ScalarSpan(start, endOfValue, comment < 0 ? key + 2 : null);
                if (flow > 0)
                {
                    yield return new ScalarSpan(start, start + text.AsSpan(start, flow).TrimEnd(' ').Length, null);
                }

                break;
        }
    }

    private static int LineStart(string text, int line)
    {
        int start = 0;
        for (int i = 0; i < text.Length && line > 1; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                line--;
                start = i + 1;
            }
        }

        return line == 1 ? start : -1;
    }

    private static int LineEnd(string text, int from)
    {
        int end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    // Of the key before the scalar: the dashes of lists that begin on the same line indent it too.
    private static int KeyColumn(ReadOnlySpan<char> before)
    {
        int column = before.IndexOfAnyExcept(' ');
        while (column >= 0 && before[column..].StartsWith("- "))
        {
            int next = before[(column + 1)..].IndexOfAnyExcept(' ');
            column = next < 0 ? -1 : column + 1 + next;
        }

        return column < 0 ? before.Length : column;
    }

    private static int EndOfQuotes(string text, int start)
    {
        char quote = text[start];
        for (int i = start + 1; i < text.Length; i++)
        {
            if (quote == '"' && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 == text.Length || text[i + 1] != '\'')
                {
                    return i + 1;
                }

                i++;
            }
        }

        return text.Length;
    }

    private static int EndOfBlock(string text, int start, int keyColumn)
    {
        int end = LineEnd(text, start);
        bool keeps = text.AsSpan(start, end - start).Contains('+');
        int last = end;
        while (end < text.Length)
        {
            int next = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            int lineEnd = next >= text.Length ? text.Length : LineEnd(text, next);
            ReadOnlySpan<char> line = text.AsSpan(Math.Min(next, text.Length), lineEnd - Math.Min(next, text.Length));
            int indent = line.IndexOfAnyExcept(' ');
            if (indent >= 0 && indent <= keyColumn)
            {
                break;
            }

            if (next >= text.Length)
            {
                break;
            }

            last = indent >= 0 || keeps ? lineEnd : last;
            end = lineEnd;
        }

        return last;
    }
}
