namespace TextPipeline.Text.Sentences;

/// <summary>Borders at the ends of lines.</summary>
internal ref partial struct SentenceScanner
{
    // The width of prose that was wrapped by hand.
    private const int NarrowestWrap = 30;
    private const int WidestWrap = 120;
    private const int FewestWrappedLines = 3;

    /// <summary>
    /// A line end is a border, unless the sentence plainly goes on: it began with a capital and the next line does not, or the lines are those of a
    /// paragraph that was wrapped to a width.
    /// </summary>
    private int VisitLineEnd(int position)
    {
        int next = position + 1;
        if (_text[position] == '\r' && next < _text.Length && _text[next] == '\n')
        {
            next++;
        }

        int content = SkipBlanks(next);
        if (content >= _text.Length || SentenceCharacters.IsLineEnd(_text[content]) || !GoesOn(position, next, content))
        {
            Break(position);
            content = Math.Max(next, _start);
        }

        _lineStart = content;
        return content;
    }

    private bool GoesOn(int lineEnd, int nextLine, int content)
    {
        if (_start >= lineEnd || StartsListItem(content))
        {
            return false;
        }

        if (StartsWithCapital(_start) && char.IsLower(_text[content]))
        {
            return true;
        }

        if (SentenceCharacters.IsIdeographic(_text[content]) && _rules.Continuations.Contains(_text[lineEnd - 1], StringComparison.Ordinal))
        {
            return true;
        }

        if (lineEnd >= _blockEnd)
        {
            MeasureBlock();
        }

        return _blockIsWrapped && nextLine < _blockEnd;
    }

    private readonly bool StartsWithCapital(int position)
    {
        for (int i = position; i < _text.Length && i < position + 8; i++)
        {
            if (char.IsLetter(_text[i]))
            {
                return char.IsUpper(_text[i]);
            }
        }

        return false;
    }

    /// <summary>
    /// Looks at the lines from the present one to the next blank one. They are wrapped where each but the last is full: the first word of the next
    /// line would not have fitted into the block's width. A list of headlines has lines that are not full.
    /// </summary>
    private void MeasureBlock()
    {
        int width = 0, lines = 0;
        int position = _lineStart;
        while (NextLine(ref position, out int length))
        {
            width = Math.Max(width, length);
            lines++;
        }

        _blockEnd = Math.Max(position, _lineStart + 1);
        _blockIsWrapped = lines >= FewestWrappedLines && width is >= NarrowestWrap and <= WidestWrap && LinesAreFull(_lineStart, lines, width);
    }

    private readonly bool LinesAreFull(int start, int lines, int width)
    {
        int position = start;
        NextLine(ref position, out int length);
        for (int i = 1; i < lines; i++)
        {
            int word = _text[position..].IndexOfAny(" \t\n\r");
            if (length + 1 + (word < 0 ? _text.Length - position : word) <= width)
            {
                return false;
            }

            NextLine(ref position, out length);
        }

        return true;
    }

    /// <summary>Measures the line at <paramref name="position"/> and goes to the next; false at a blank line and at the end.</summary>
    private readonly bool NextLine(ref int position, out int length)
    {
        ReadOnlySpan<char> rest = _text[position..];
        int end = rest.IndexOfAny('\n', '\r');
        ReadOnlySpan<char> line = end < 0 ? rest : rest[..end];
        length = line.TrimEnd().Length;
        if (length == 0)
        {
            return false;
        }

        position += line.Length;
        if (position < _text.Length)
        {
            position += _text[position] == '\r' && position + 1 < _text.Length && _text[position + 1] == '\n' ? 2 : 1;
        }

        return true;
    }
}
