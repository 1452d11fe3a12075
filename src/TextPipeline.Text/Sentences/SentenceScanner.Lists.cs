namespace TextPipeline.Text.Sentences;

/// <summary>Lists that run on in one line: <c>1) Milk 2) Bread</c>, <c>a. … b. …</c>, <c>• … • …</c>.</summary>
internal ref partial struct SentenceScanner
{
    private const int LongestEnumerator = 3;

    /// <summary>Sees whether the sentence that begins is a list item.</summary>
    private void BeginList()
    {
        int position = _start;
        _itemHasBullet = position < _text.Length && SentenceCharacters.IsBullet(_text[position]);
        if (_itemHasBullet)
        {
            position = SkipBlanks(position + 1);
        }

        int end = position;
        while (end < _text.Length && end - position < LongestEnumerator && char.IsAsciiLetterOrDigit(_text[end]))
        {
            end++;
        }

        _itemMark = -1;
        _item = end < _text.Length && _text[end] is '.' or ')' ? Number(_text[position..end], out _itemIsLetter) : 0;
        if (_item > 0)
        {
            int mark = end + 1 < _text.Length && _text[end] == '.' && _text[end + 1] == ')' ? end + 1 : end;
            bool spaced = mark + 1 < _text.Length && SentenceCharacters.IsBlank(_text[mark + 1]);
            _itemMark = spaced ? mark : -1;
            _item = spaced ? _item : 0;
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
        if (BeginsNextItem(mark, out int start))
        {
            Break(start);
            return Math.Max(next, _itemMark + 1);
        }

        return next;
    }

    private readonly bool BeginsNextItem(int mark, out int start)
    {
        start = mark;
        if (_item == 0 || mark <= _itemMark)
        {
            return false;
        }

        while (start > _start && mark - start < LongestEnumerator && char.IsAsciiLetterOrDigit(_text[start - 1]))
        {
            start--;
        }

        return start > _start && start < mark && SentenceCharacters.IsBlank(_text[start - 1])
            && Number(_text[start..mark], out bool isLetter) == _item + 1 && isLetter == _itemIsLetter;
    }

    private readonly bool StartsListItem(int position)
    {
        if (SentenceCharacters.IsBullet(_text[position]) || (_text[position] is '-' or '*' or '–' && position + 1 < _text.Length && _text[position + 1] == ' '))
        {
            return true;
        }

        int end = position;
        while (end < _text.Length && end - position < LongestEnumerator && char.IsAsciiLetterOrDigit(_text[end]))
        {
            end++;
        }

        return end < _text.Length - 1 && _text[end] is '.' or ')' && _text[end + 1] == ' ' && Number(_text[position..end], out _) > 0;
    }

    /// <summary>The value of digits or of one small letter; 0 for anything else.</summary>
    private static int Number(ReadOnlySpan<char> enumerator, out bool isLetter)
    {
        isLetter = enumerator.Length == 1 && char.IsAsciiLetterLower(enumerator[0]);
        if (isLetter)
        {
            return enumerator[0] - 'a' + 1;
        }

        return enumerator.Length > 0 && !enumerator.ContainsAnyExceptInRange('0', '9') ? int.Parse(enumerator, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }
}
