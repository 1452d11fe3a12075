namespace TextPipeline.Text.Sentences;

/// <summary>Terminators that stand together, and what belongs to them.</summary>
internal ref partial struct SentenceScanner
{
    private const int LongestSpacedRun = 4;

    /// <summary>Reads the terminators from here on, with the closing marks and references that belong to them.</summary>
    private readonly TerminatorRun ReadRun(int position)
    {
        int end = position, dots = 0, closings = 0;
        bool exclaims = false, script = false;
        while (end < _text.Length)
        {
            char c = _text[end];
            if (IsTerminatorAt(end))
            {
                dots += c switch { '.' => 1, '…' => 3, _ => 0 };
                exclaims |= c is '!' or '?' or '‽';
                script |= !SentenceCharacters.IsSpacedTerminator(c);
                end++;
            }
            else if (ClosesHere(end))
            {
                closings++;
                end++;
            }
            else if (c == ' ' && closings == 0 && StandsAlone(end + 1))
            {
                end++;
            }
            else if (SentenceCharacters.IsBlank(c) && IsSpacedClosing(end + 1))
            {
                closings++;
                end += 2;
            }
            else if (c == '[' && ReadReference(end) is var reference && reference > end)
            {
                end = reference;
            }
            else if (SentenceCharacters.IsFormat(c))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return new TerminatorRun(position, end, dots, exclaims, script, closings > 0);
    }

    /// <summary>Whether a closing mark stands here; marks that open in one language and close in another go by what follows.</summary>
    private readonly bool ClosesHere(int position)
    {
        char c = _text[position];
        if (!SentenceCharacters.IsClosing(c))
        {
            return false;
        }

        bool free = position + 1 >= _text.Length || char.IsWhiteSpace(_text[position + 1]) || SentenceCharacters.IsPause(_text[position + 1])
            || IsTerminator(_text[position + 1]) || SentenceCharacters.IsClosing(_text[position + 1]);
        return free || c is not ('“' or '«' or '‹' or '‘' or '\'' or '"');
    }

    /// <summary>Whether a closing mark stands here that French sets off by a space.</summary>
    private readonly bool IsSpacedClosing(int position) =>
        position < _text.Length && _text[position] is '»' or '›'
        && (position + 1 == _text.Length || char.IsWhiteSpace(_text[position + 1]) || SentenceCharacters.IsPause(_text[position + 1]) || IsTerminator(_text[position + 1]));

    /// <summary>Whether a terminator stands between spaces, as in text that was cut into tokens and in spaced ellipses.</summary>
    private readonly bool StandsAlone(int position)
    {
        int end = position;
        while (end < _text.Length && end - position <= LongestSpacedRun && _text[end] is '.' or '!' or '?')
        {
            end++;
        }

        return end > position && (end == _text.Length || char.IsWhiteSpace(_text[end]) || _text[end] == '"');
    }

    /// <summary>Reads a reference such as <c>[13]</c> behind a sentence; gives <paramref name="position"/> where there is none.</summary>
    private readonly int ReadReference(int position)
    {
        int end = position + 1;
        while (end < _text.Length && end - position <= LongestFootnote && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        return end > position + 1 && end < _text.Length && _text[end] == ']' ? end + 1 : position;
    }
}
