namespace TextPipeline.Text.Sentences;

/// <summary>Numbers and initials in front of a full stop, by what stands before them.</summary>
internal ref partial struct SentenceScanner
{
    /// <summary>Whether a number here is a cardinal, since it follows a paragraph sign or an abbreviation as <c>No.</c></summary>
    private readonly bool FollowsCounted(int position)
    {
        while (position > _start && SentenceCharacters.IsBlank(_text[position - 1]))
        {
            position--;
        }

        if (position == _start || _text[position - 1] is '§' or '№')
        {
            return position > _start;
        }

        if (_text[position - 1] != '.')
        {
            return false;
        }

        int end = position - 1, start = end;
        while (start > _start && end - start <= SentenceRules.LongestWord && IsInWord(_text[start - 1]))
        {
            start--;
        }

        return start < end && end - start <= SentenceRules.LongestWord && _rules.Abbreviation(_text[start..end]) == AbbreviationKind.Numbered;
    }

    /// <summary>One letter of a script without capitals and the marks on it, as a Devanagari initial.</summary>
    private static bool IsSyllable(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !IsIndic(word[0]))
        {
            return false;
        }

        foreach (char mark in word[1..])
        {
            if (!SentenceCharacters.IsLetter(mark) || char.IsLetter(mark))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIndic(char c) => c is >= '\u0900' and <= '\u0DFF' && char.IsLetter(c);

    private readonly bool StopsAfterSyllable(int position)
    {
        position = SkipBlanks(position);
        int end = position;
        while (end < _text.Length && end - position <= LongestPart && SentenceCharacters.IsLetter(_text[end]))
        {
            end++;
        }

        return end > position && end < _text.Length && _text[end] == '.' && IsIndic(_text[position]) && (end == position + 1 || IsSyllable(_text[position..end]));
    }

    private readonly bool StopsBeforeSyllable(int position)
    {
        while (position > _start && SentenceCharacters.IsBlank(_text[position - 1]))
        {
            position--;
        }

        if (position <= _start || _text[position - 1] != '.')
        {
            return false;
        }

        int end = position - 1, start = end;
        while (start > _start && end - start <= LongestPart && SentenceCharacters.IsLetter(_text[start - 1]))
        {
            start--;
        }

        return start < end && IsIndic(_text[start]) && (end == start + 1 || IsSyllable(_text[start..end]));
    }
}
