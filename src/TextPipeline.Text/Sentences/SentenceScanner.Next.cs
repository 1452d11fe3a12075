namespace TextPipeline.Text.Sentences;

/// <summary>The word behind a possible border.</summary>
internal ref partial struct SentenceScanner
{
    private const int MostLeads = 8;

    /// <summary>Reads what follows a possible border, past opening marks and dashes.</summary>
    private readonly NextWord ReadNext(int position)
    {
        int limit = Math.Min(_text.Length, position + MostLeads);
        bool bracket = false;
        while (position < limit && (SentenceCharacters.IsLead(_text[position]) || SentenceCharacters.IsBlank(_text[position])))
        {
            bracket |= _text[position] == '(';
            position++;
        }

        if (position >= _text.Length)
        {
            return new NextWord(NextKind.Other, SentenceWord.None, bracket);
        }

        // 's and 't of Dutch keep small; the word behind has the capital.
        if (position > 0 && position + 2 < _text.Length && _text[position - 1] is '\'' or '’' or '‘' && char.IsLower(_text[position]) && _text[position + 1] == ' '
            && char.IsUpper(_text[position + 2]))
        {
            position += 2;
        }

        char first = _text[position];
        if (char.IsUpper(first))
        {
            int end = position + 1;
            while (end < _text.Length && end - position <= SentenceRules.LongestWord && SentenceCharacters.IsLetter(_text[end]))
            {
                end++;
            }

            // An initial is no word, whatever the language says of its letter.
            bool initial = end == position + 1 && end < _text.Length && _text[end] == '.';
            if (end - position > 1 && IsRoman(_text[position..end]))
            {
                return new NextWord(NextKind.Digit, SentenceWord.None, bracket);
            }

            return new NextWord(NextKind.Capital, initial ? SentenceWord.None : _rules.Word(_text[position..end]), bracket);
        }

        NextKind kind = char.IsLower(first) ? NextKind.Small
            : char.IsDigit(first) ? NextKind.Digit
            : SentenceCharacters.IsPause(first) ? NextKind.Pause
            : NextKind.Other;
        return new NextWord(kind, SentenceWord.None, bracket);
    }
}
