namespace TextPipeline.Text.Sentences;

/// <summary>One pass over one text. Every look ahead or back is bounded or remembered, so the pass is linear.</summary>
internal ref partial struct SentenceScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly SentenceRules _rules;
    private readonly List<TextSegment> _sentences;
    private ClosingMarks _closings;

    // The present sentence starts at _start, which is past all white space unless the text ends there.
    private int _start;

    // The present line, and the present block: a run of lines without a blank one.
    private int _lineStart;
    private int _lineEnd;
    private int _blockEnd;
    private bool _blockIsWrapped;

    // The list item that the present sentence is: where its number stands (none: end before start), and the full stop or bracket behind it, or -1.
    private int _itemStart;
    private int _itemEnd;
    private bool _itemHasBullet;
    private bool _itemHasBracket;
    private int _itemMark;

    public SentenceScanner(ReadOnlySpan<char> text, SentenceRules rules, List<TextSegment> sentences)
    {
        _text = text;
        _rules = rules;
        _sentences = sentences;
    }

    public void Run()
    {
        int position = 0;
        Begin(0);
        while (position < _text.Length)
        {
            int step = _text[position..].IndexOfAny(_rules.Stops);
            if (step < 0)
            {
                break;
            }

            position = Visit(position + step);
        }

        End(_text.Length);
    }

    /// <summary>Looks at one stop and gives the place to go on from, always past the stop.</summary>
    private int Visit(int position)
    {
        char c = _text[position];
        if (SentenceCharacters.IsLineEnd(c))
        {
            return VisitLineEnd(position);
        }

        if (IsTerminatorAt(position))
        {
            return VisitTerminator(position);
        }

        if (c == ')')
        {
            return VisitEnumerator(position, position + 1);
        }

        if (SentenceCharacters.IsBullet(c))
        {
            return VisitBullet(position);
        }

        return VisitOpening(position);
    }

    private readonly bool IsTerminatorAt(int position) =>
        IsTerminator(_text[position]) || (_rules.DoubledTerminators.Length > 0 && IsDoubledTerminator(position));

    private readonly bool IsDoubledTerminator(int position)
    {
        char c = _text[position];
        return _rules.DoubledTerminators.Contains(c, StringComparison.Ordinal)
            && ((position + 1 < _text.Length && _text[position + 1] == c) || (position > 0 && _text[position - 1] == c));
    }

    private readonly bool IsTerminator(char c) =>
        SentenceCharacters.IsTerminator(c) || (_rules.Terminators.Length > 0 && _rules.Terminators.Contains(c, StringComparison.Ordinal));

    /// <summary>Jumps over what stands in quotation marks or brackets: to the terminator in front of the closing mark, or past that mark.</summary>
    private int VisitOpening(int position)
    {
        char opening = _text[position];
        int next = position + 1;
        bool doubled = opening == '\'';
        if (doubled)
        {
            // Two apostrophes stand for a quotation mark in text that was cut into tokens; one alone says nothing.
            if (next >= _text.Length || _text[next] != '\'' || !IsBefore(position) || IsPauseAfter(next + 1))
            {
                return next;
            }

            next++;
        }
        else if ((opening is '"' or '”' or '»' or '›') && (!IsBefore(position) || next >= _text.Length || char.IsWhiteSpace(_text[next])))
        {
            return next;
        }

        int closing = doubled ? _closings.FindDoubled(_text, next) : _closings.Find(_text, next, SentenceCharacters.Partner(opening));
        if (opening == '„')
        {
            int other = _closings.Find(_text, next, '”');
            closing = closing < 0 || (other >= 0 && other < closing) ? other : closing;
        }

        if (opening == '(' && closing >= 0 && closing - position <= LongestEnumerator + 1 && _itemHasBracket && BeginsNextItem(closing, out int item))
        {
            Break(item);
            return Math.Max(next, _itemMark + 1);
        }

        if (closing < 0 || closing - position > SentenceSplitter.LongestQuotation || closing > LineEndAfter(position))
        {
            return next;
        }

        if (opening == '"' && char.IsWhiteSpace(_text[closing - 1]) && closing + 1 < _text.Length && !char.IsWhiteSpace(_text[closing + 1])
            && !SentenceCharacters.IsPause(_text[closing + 1]))
        {
            // That mark opens a quotation of its own: this one was never closed.
            return next;
        }

        int last = closing - 1;
        if (last > next && SentenceCharacters.IsBlank(_text[last]) && IsSpacedClosing(closing))
        {
            last--;
        }

        while (last > next && IsTerminator(_text[last - 1]) && IsTerminator(_text[last]))
        {
            last--;
        }

        return last >= next && IsTerminator(_text[last]) ? last : closing + (doubled ? 2 : 1);
    }

    /// <summary>Whether a mark here is one that opens: at the start, behind white space, or behind another opening mark or a dash.</summary>
    private readonly bool IsBefore(int position) =>
        position == 0 || char.IsWhiteSpace(_text[position - 1]) || _text[position - 1] is '(' or '[' or '{' or '—' or '–' or '“' or '‘' or ':' or ';';

    private readonly bool IsPauseAfter(int position)
    {
        position = SkipBlanks(position);
        return position >= _text.Length || SentenceCharacters.IsPause(_text[position]) || IsTerminator(_text[position]);
    }

    private int LineEndAfter(int position)
    {
        if (_lineEnd <= position)
        {
            int step = _text[position..].IndexOfAny(SentenceCharacters.LineEndValues);
            _lineEnd = step < 0 ? _text.Length : position + step;
        }

        return _lineEnd;
    }

    /// <summary>Ends the present sentence before <paramref name="end"/> and begins the next at the first character there that is no white space.</summary>
    private void Break(int end)
    {
        End(end);
        Begin(end);
    }

    private readonly void End(int end)
    {
        while (end > _start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (end > _start)
        {
            _sentences.Add(new TextSegment(_start, end));
        }
    }

    private void Begin(int position)
    {
        while (position < _text.Length && char.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        _start = position;
        BeginList();
    }

    private readonly int SkipBlanks(int position)
    {
        while (position < _text.Length && SentenceCharacters.IsBlank(_text[position]))
        {
            position++;
        }

        return position;
    }
}
