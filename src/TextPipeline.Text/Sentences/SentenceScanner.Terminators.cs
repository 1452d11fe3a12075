namespace TextPipeline.Text.Sentences;

/// <summary>Whether a full stop, or another mark of its kind, ends the sentence.</summary>
internal ref partial struct SentenceScanner
{
    private const int LongestFootnote = 3;
    private const int LongestSignature = 24;
    private const int LongestAdverbial = 60;
    private const int AdverbialWords = 6;

    private int VisitTerminator(int position)
    {
        if (_text[position] == '.' && BeginsNextItem(position, out _))
        {
            return VisitEnumerator(position, position + 1);
        }

        TerminatorRun run = ReadRun(position);
        if (position <= _itemMark)
        {
            return run.End;
        }

        int next = SkipBlanks(run.End);
        if (OmitsSentences(run, next))
        {
            Break(position + 1);
            return run.End;
        }

        if (next < _text.Length && !SentenceCharacters.IsLineEnd(_text[next]))
        {
            int border = next == run.End ? BorderInside(run) : IsBorder(run, next) ? run.End : -1;
            if (border >= 0)
            {
                Break(border);
                return Math.Max(border, position + 1);
            }
        }
        else if (next < _text.Length && EndsSentence(run))
        {
            Break(run.End);
            _lineStart = Math.Max(_start, run.End);
            return _lineStart;
        }

        return run.End;
    }

    /// <summary>
    /// A full stop and a spaced ellipsis before a capital, <c>ends. . . . Next</c>: sentences are left out between two, and the ellipsis stands with the second
    /// (The Chicago Manual of Style).
    /// </summary>
    private readonly bool OmitsSentences(TerminatorRun run, int next) =>
        run.Dots == 4 && run.End - run.Start == 7 && run.Start > 0 && char.IsLetter(_text[run.Start - 1]) && next < _text.Length && char.IsUpper(_text[next]);

    /// <summary>Whether the run ends a sentence where the line ends too: only an abbreviation may carry it on.</summary>
    private readonly bool EndsSentence(TerminatorRun run) =>
        !run.IsFullStop || WordBefore(run.Start).Kind is not (AbbreviationKind.Title or AbbreviationKind.General);

    /// <summary>The border of a run with no white space behind it, or -1.</summary>
    private readonly int BorderInside(TerminatorRun run)
    {
        char next = _text[run.End];
        if (run.IsScript)
        {
            bool number = char.IsDigit(next) && run.Start > 0 && char.IsDigit(_text[run.Start - 1]) && !run.IsClosed;
            return number || SentenceCharacters.IsPause(next) || GoesOnAfterQuotation(run, next) || GoesOnBehindClosing(run, run.End) ? -1 : run.End;
        }

        if (SentenceCharacters.IsIdeographic(next) && (run.Exclaims || run.IsEllipsis))
        {
            return run.Exclaims && !GoesOnAfterQuotation(run, next) ? run.End : -1;
        }

        if (run.IsFullStop && char.IsAsciiDigit(next))
        {
            return BorderAfterNote(run);
        }

        return !_rules.StopsArePauses && GluedCapital(run) ? run.End : -1;
    }

    private readonly bool GoesOnAfterQuotation(TerminatorRun run, char next) =>
        run.IsClosed && _rules.Continuations.Contains(next, StringComparison.Ordinal);

    /// <summary>The border behind numbers of notes that stand right behind a full stop, as <c>word.11 12 Next</c>, or -1.</summary>
    private readonly int BorderAfterNote(TerminatorRun run)
    {
        if (!WordBefore(run.Start).IsLongWord)
        {
            return -1;
        }

        int end = run.End;
        while (true)
        {
            int start = end;
            while (end < _text.Length && end - start < LongestFootnote && char.IsAsciiDigit(_text[end]))
            {
                end++;
            }

            if (end == start || end + 1 >= _text.Length || _text[end] != ' ')
            {
                return -1;
            }

            if (char.IsUpper(_text[end + 1]))
            {
                return end;
            }

            end++;
        }
    }

    /// <summary>A missing space, as in <c>It rained.Then we left.</c>: letters or digits before, a capital and small letters behind that are no host name.</summary>
    private readonly bool GluedCapital(TerminatorRun run)
    {
        if (run.Start < 2 || !char.IsUpper(_text[run.End]) || run.IsClosed || !(char.IsLower(_text[run.Start - 1]) || char.IsAsciiDigit(_text[run.Start - 1])))
        {
            return false;
        }

        int end = run.End + 1;
        while (end < _text.Length && end - run.End < SentenceRules.LongestWord && char.IsLower(_text[end]))
        {
            end++;
        }

        bool word = end > run.End + 1 && end < _text.Length && (_text[end] is ' ' or ',' or '.' or '!' or '?' or '\'' || SentenceCharacters.IsLineEnd(_text[end]));
        if (!word || (_rules.Word(_text[run.End..end]) & SentenceWord.Suffix) != 0)
        {
            return false;
        }

        WordBeforeStop before = WordBefore(run.Start);
        return before.IsPlain && before.Length >= 3;
    }

    /// <summary>Whether a run with white space behind it ends the sentence, given what follows.</summary>
    private readonly bool IsBorder(TerminatorRun run, int next)
    {
        char first = _text[next];
        if (run.IsScript)
        {
            return !SentenceCharacters.IsPause(first) && !GoesOnAfterQuotation(run, first) && !(run.IsClosed && char.IsLower(first))
                && !GoesOnBehindClosing(run, next);
        }

        if ((_rules.StopsArePauses && run.IsFullStop) || GoesOnBehindClosing(run, next))
        {
            return false;
        }

        NextWord following = ReadNext(next);
        if (following.Kind == NextKind.Pause)
        {
            return false;
        }

        if (following.Kind == NextKind.Small)
        {
            return IsSignature(next) || (run.IsFullStop && !run.IsClosed && WordBefore(run.Start).IsLongWord && char.IsLetter(first));
        }

        if (run.Exclaims)
        {
            return true;
        }

        if (run.IsEllipsis)
        {
            return following.Kind != NextKind.Digit && !(_rules.EllipsesArePauses && following.Kind == NextKind.Other) && (following.Role & SentenceWord.Capitalized) == 0;
        }

        WordBeforeStop word = WordBefore(run.Start);
        if (word.IsNumber && _rules.OrdinalsHaveStops && IsRestOfDate(next))
        {
            return false;
        }

        return (run.IsClosed && word.Kind == AbbreviationKind.None) || IsBorder(word, following, run.Start);
    }

    /// <summary>Whether what is left of the line is a short word in brackets, as the initials of a reporter, <c>(abc/de)</c>.</summary>
    private readonly bool IsSignature(int position)
    {
        if (_text[position] is not ('(' or '['))
        {
            return false;
        }

        int end = position + 1;
        while (end < _text.Length && end - position <= LongestSignature && (char.IsLetter(_text[end]) || _text[end] is '/' or '-'))
        {
            end++;
        }

        return end < _text.Length && _text[end] is ')' or ']' && (end + 1 == _text.Length || SentenceCharacters.IsLineEnd(_text[end + 1]));
    }

    /// <summary>Whether a month or year in digits stands here, as in <c>1. 5. 2010</c>.</summary>
    private readonly bool IsRestOfDate(int position)
    {
        int end = position;
        while (end < _text.Length && end - position <= LongestYear && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        int length = end - position;
        return length == LongestYear || (length is > 0 and <= LongestOrdinal && end < _text.Length && _text[end] == '.');
    }

    private readonly bool IsBorder(WordBeforeStop word, NextWord following, int stop)
    {
        bool capital = following.Kind == NextKind.Capital;
        bool starter = capital && (following.Role & SentenceWord.Starter) != 0;
        switch (word.Kind)
        {
            case AbbreviationKind.Title:
                return false;
            case AbbreviationKind.Numbered:
                return following.Kind != NextKind.Digit && !following.IsBracket;
            case AbbreviationKind.General:
                return starter;
            case AbbreviationKind.Measure:
                return capital && (following.Role & SentenceWord.Capitalized) == 0 && (starter || !(_rules.NounsHaveCapitals || IsOpeningAdverbial(stop)));
            case AbbreviationKind.Ending:
                return starter || (following.Kind == NextKind.Digit && !following.IsBracket) || (capital && !following.IsBracket && !IsOpeningAdverbial(stop));
            default:
                return !word.IsOrdinal || !_rules.OrdinalsHaveStops || starter || !(capital || following.Kind == NextKind.Other);
        }
    }

    /// <summary>Whether the present sentence is so far no more than an adverbial that needs its subject: <c>At 5 a.m.</c></summary>
    private readonly bool IsOpeningAdverbial(int stop)
    {
        int end = _start;
        while (end < _text.Length && SentenceCharacters.IsLetter(_text[end]))
        {
            end++;
        }

        return stop - _start <= LongestAdverbial && _text[_start..stop].Count(' ') < AdverbialWords && (_rules.Word(_text[_start..end]) & SentenceWord.Opener) != 0;
    }
}
