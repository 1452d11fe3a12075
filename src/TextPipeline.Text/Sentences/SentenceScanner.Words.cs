namespace TextPipeline.Text.Sentences;

/// <summary>The words on both sides of a full stop.</summary>
internal ref partial struct SentenceScanner
{
    private const int LongestPart = 3;
    private const int LongestWithoutVowel = 4;
    private const int LongestOrdinal = 2;
    private const int LongestYear = 4;

    /// <summary>Reads the word that ends at <paramref name="stop"/>; initials with spaces between are one word: <c>a. m.</c></summary>
    private readonly WordBeforeStop WordBefore(int stop)
    {
        int end = stop;
        while (end > _start && SentenceCharacters.IsFormat(_text[end - 1]))
        {
            end--;
        }

        int start = end;
        while (start > _start && end - start <= SentenceRules.LongestWord && IsInWord(_text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> word = _text[start..end];
        bool free = start == _start || char.IsWhiteSpace(_text[start - 1]) || _text[start - 1] == ',' || SentenceCharacters.IsOpening(_text[start - 1]);
        if (end - start == 1 && char.IsLetter(_text[start]))
        {
            word = ReadSpacedInitials(start, end);
        }

        if (IsSyllable(word) && (StopsAfterSyllable(stop + 1) || StopsBeforeSyllable(start)))
        {
            return new WordBeforeStop(AbbreviationKind.General, word.Length, IsNumber: false, IsOrdinal: false, IsWord: true, free);
        }

        bool number = word.Length <= LongestYear && word.Length > 0 && !word.ContainsAnyExceptInRange('0', '9');
        bool initials = word.Length > 1 && end - start == 1 && char.IsUpper(_text[start]);
        AbbreviationKind kind = (_rules.IsMeasure(word) && FollowsNumber(start)) || (word.Length == 1 && FollowsDegrees(start)) ? AbbreviationKind.Measure : KindOf(word);
        if ((initials && kind == AbbreviationKind.Ending) || (kind == AbbreviationKind.None && IsRoman(word) && FollowsCounted(start)))
        {
            // J. D. of a name, not the degree; the Roman part of a number of several, as No. XI. B. 2.
            kind = AbbreviationKind.General;
        }

        return new WordBeforeStop(kind, word.Length, number, number && word.Length <= LongestOrdinal && !FollowsCounted(start), IsAllLetters(word), free);
    }

    private readonly bool FollowsNumber(int position)
    {
        while (position > _start && SentenceCharacters.IsBlank(_text[position - 1]))
        {
            position--;
        }

        if (position > _start && _text[position - 1] == '.')
        {
            // A measure of two words, as sq. ft.
            int end = position - 1, start = end;
            while (start > _start && end - start <= LongestPart && SentenceCharacters.IsLetter(_text[start - 1]))
            {
                start--;
            }

            return start < end && start > _start && SentenceCharacters.IsBlank(_text[start - 1]) && _rules.IsMeasure(_text[start..end]) && IsNumberBefore(start - 1);
        }

        return IsNumberBefore(position);
    }

    private readonly bool IsNumberBefore(int position) =>
        position > _start && (char.IsDigit(_text[position - 1]) || _text[position - 1] is '½' or '¼' or '¾' or '/');

    /// <summary>Whether a letter is a point of the compass behind degrees or minutes.</summary>
    private readonly bool FollowsDegrees(int position)
    {
        while (position > _start && SentenceCharacters.IsBlank(_text[position - 1]))
        {
            position--;
        }

        return position > _start && (_text[position - 1] is '°' or '′' or '″' || (position > _start + 1 && _text[position - 1] is '\'' or '"' && char.IsDigit(_text[position - 2])));
    }

    private static bool IsInWord(char c) => SentenceCharacters.IsLetter(c) || char.IsDigit(c) || c is '.' or '-' or '\'' or '’' or '°' or '№' || SentenceCharacters.IsFormat(c);

    private static bool IsAllLetters(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!SentenceCharacters.IsLetter(c))
            {
                return false;
            }
        }

        return word.Length > 0;
    }

    private readonly ReadOnlySpan<char> ReadSpacedInitials(int start, int end)
    {
        Span<char> buffer = stackalloc char[SentenceRules.LongestWord];
        int write = buffer.Length;
        buffer[--write] = _text[start];
        while (start - 3 >= _start && write >= 2 && _text[start - 1] is ' ' or '\u00A0' && _text[start - 2] == '.' && char.IsLetter(_text[start - 3])
            && (start - 3 == _start || !IsInWord(_text[start - 4])))
        {
            buffer[--write] = '.';
            buffer[--write] = _text[start - 3];
            start -= 3;
        }

        return buffer.Length - write == 1 ? _text[start..end] : buffer[write..].ToArray();
    }

    private readonly AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > SentenceRules.LongestWord)
        {
            return AbbreviationKind.None;
        }

        AbbreviationKind known = _rules.Abbreviation(word);
        if (known == AbbreviationKind.Title || (known == AbbreviationKind.Numbered && word.Length > 1))
        {
            return known;
        }

        if (known != AbbreviationKind.None && !IsAcronym(word))
        {
            // A capital alone is an initial more often than an abbreviation before a number.
            return word.Length == 1 && char.IsUpper(word[0]) ? AbbreviationKind.General : known;
        }

        int apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe >= 0)
        {
            // An elided article: l'Avv.
            return _rules.Abbreviation(word[(apostrophe + 1)..]) == AbbreviationKind.Title ? AbbreviationKind.Title : AbbreviationKind.None;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            // A number that is written together with its measure: 7a.m., 5kg.
            ReadOnlySpan<char> measure = word.TrimStart("0123456789.,");
            return _rules.IsMeasure(measure) ? AbbreviationKind.Measure
                : _rules.Abbreviation(measure) == AbbreviationKind.Ending ? AbbreviationKind.Ending
                : AbbreviationKind.None;
        }

        if (word.Length == 1)
        {
            return char.IsLetter(word[0]) && !SentenceCharacters.IsIdeographic(word[0]) ? AbbreviationKind.General : AbbreviationKind.None;
        }

        return HasShortParts(word) || IsWithoutVowel(word) || (_rules.OrdinalsHaveStops && IsRoman(word)) ? AbbreviationKind.General
            : _rules.HasAbbreviatedEnd(word) ? AbbreviationKind.Numbered
            : KindOfLastPart(word);
    }

    /// <summary>A title behind a hyphen, as <c>Dipl.-Ing</c>, or behind the Arabic conjunction, which is written together with the next word.</summary>
    private readonly AbbreviationKind KindOfLastPart(ReadOnlySpan<char> word)
    {
        const char And = 'و';
        ReadOnlySpan<char> part = word[0] == And ? word[1..] : word[(word.LastIndexOf('-') + 1)..];
        return part.Length < word.Length && _rules.Abbreviation(part) == AbbreviationKind.Title ? AbbreviationKind.Title : AbbreviationKind.None;
    }

    /// <summary>Two capitals, as <c>AS</c>: an acronym, which takes no full stop; not so a Roman number.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        return word.Length == 2 && char.IsUpper(word[0]) && char.IsUpper(word[1]) && !IsRoman(word);
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExcept('I', 'V', 'X');

    /// <summary>Letters in short groups with full stops between, as <c>U.S</c> or <c>S.Kom</c>.</summary>
    private static bool HasShortParts(ReadOnlySpan<char> word)
    {
        if (!word.Contains('.'))
        {
            return false;
        }

        int part = 0;
        foreach (char c in word)
        {
            bool separates = c is '.' or '-';
            part = separates ? 0 : part + 1;
            if (part > LongestPart || (!separates && !SentenceCharacters.IsLetter(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A short word of consonants that is no acronym, as <c>Bpk</c>: no language writes such words out, so it is an abbreviation.</summary>
    private static bool IsWithoutVowel(ReadOnlySpan<char> word)
    {
        bool small = false;
        foreach (char c in word)
        {
            if (!char.IsAsciiLetter(c) || (c | 0x20) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
            {
                return false;
            }

            small |= char.IsAsciiLetterLower(c);
        }

        return small && word.Length <= LongestWithoutVowel;
    }
}
