namespace TextPipeline.Text.Sentences;

/// <summary>Lists that run on in one line: <c>1) Milk 2) Bread</c>, <c>a. … b. …</c>, <c>(i) … (ii) …</c>, <c>• … • …</c>.</summary>
internal ref partial struct SentenceScanner
{
    private const int LongestEnumerator = 4;

    /// <summary>Sees whether the sentence that begins is a list item.</summary>
    private void BeginList()
    {
        int position = _start;
        _itemHasBullet = position < _text.Length && SentenceCharacters.IsBullet(_text[position]);
        if (_itemHasBullet)
        {
            position = SkipBlanks(position + 1);
        }

        _itemHasBracket = position < _text.Length && _text[position] == '(';
        position += _itemHasBracket ? 1 : 0;
        int end = EnumeratorEnd(position);
        _itemMark = -1;
        (_itemStart, _itemEnd) = (end, end);
        if (end >= _text.Length || !(_text[end] == ')' || (_text[end] == '.' && !_itemHasBracket)) || !Enumerator.IsOne(_text[position..end], _text[end]))
        {
            return;
        }

        int mark = end + 1 < _text.Length && _text[end] == '.' && _text[end + 1] is ')' or '-' ? end + 1 : end;
        if (mark + 1 < _text.Length && SentenceCharacters.IsBlank(_text[mark + 1]))
        {
            _itemMark = mark;
            _itemStart = position;
        }
    }

    /// <summary>A bullet begins an item where the present sentence is an item with a bullet.</summary>
    private int VisitBullet(int position)
    {
        if (_itemHasBullet && position > _start)
        {
            Break(position);
        }

        return position + 1;
    }

    /// <summary>A full stop or bracket behind the number that comes after that of the present item begins the next item.</summary>
    private int VisitEnumerator(int mark, int next)
    {
        if (!_itemHasBracket && BeginsNextItem(mark, out int start))
        {
            Break(start);
            return Math.Max(next, _itemMark + 1);
        }

        return next;
    }

    private readonly bool BeginsNextItem(int mark, out int start)
    {
        start = mark;
        if (_itemEnd <= _itemStart || mark <= _itemMark)
        {
            return false;
        }

        while (start > _start && mark - start < LongestEnumerator && char.IsLetterOrDigit(_text[start - 1]))
        {
            start--;
        }

        int number = start;
        if (_itemHasBracket)
        {
            start--;
        }

        return start > _start && number < mark && (!_itemHasBracket || _text[start] == '(') && SentenceCharacters.IsBlank(_text[start - 1])
            && Enumerator.IsNext(_text[_itemStart.._itemEnd], _text[number..mark]);
    }

    private readonly bool StartsListItem(int position)
    {
        if (SentenceCharacters.IsBullet(_text[position]) || (_text[position] is '-' or '*' or '–' && position + 1 < _text.Length && _text[position + 1] == ' '))
        {
            return true;
        }

        int end = EnumeratorEnd(position);
        return end < _text.Length - 1 && _text[end] is '.' or ')' && _text[end + 1] == ' ' && Enumerator.IsOne(_text[position..end], _text[end]);
    }

    private readonly int EnumeratorEnd(int position)
    {
        int end = position;
        while (end < _text.Length && end - position < LongestEnumerator && char.IsLetterOrDigit(_text[end]))
        {
            end++;
        }

        return end;
    }
}
