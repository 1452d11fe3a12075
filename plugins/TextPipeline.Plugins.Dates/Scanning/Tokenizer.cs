using System.Globalization;
using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>Cuts a text into the tokens that dates are made of, a line at a time, into a buffer that is used again.</summary>
/// <remarks>Time and space are linear in the text. Not safe for concurrent use.</remarks>
internal sealed class Tokenizer
{
    // A line is parsed in pieces that end where no date can be running, so that memory is bounded; past the hard limit, anywhere.
    private const int SoftLimit = 2048;
    private const int HardLimit = 16384;

    // Longer than any word of an unspaced script in the data.
    private const int LongestUnspacedWord = 16;

    // As long as "quest'" and "dell'".
    private const int LongestElision = 5;
    private const int LongestElided = 40;

    private Token[] _tokens = new Token[64];
    private string _text = "";
    private Lexicon _lexicon = null!;
    private int _position;

    /// <summary>The tokens of the present piece.</summary>
    public Token[] Tokens => _tokens;

    /// <summary>How many of <see cref="Tokens"/> are of the present piece.</summary>
    public int Count { get; private set; }

    /// <summary>True where the piece has a token that a date could start with.</summary>
    public bool HasCandidates { get; private set; }

    /// <summary>True where the piece ends a line.</summary>
    public bool EndsLine { get; private set; }

    /// <summary>Starts on a text.</summary>
    public void Reset(string text, Lexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _position = 0;
        Count = 0;
    }

    /// <summary>Goes to the next line, or the next piece of a very long one.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool MoveNext()
    {
        Count = 0;
        HasCandidates = false;
        EndsLine = false;
        if (_position >= _text.Length)
        {
            return false;
        }

        while (_position < _text.Length && !EndsLine && !IsFull())
        {
            switch (CharacterClasses.Of(_text[_position]))
            {
                case CharacterClass.Letter:
                    ScanWord();
                    break;
                case CharacterClass.Digit:
                    ScanNumber();
                    break;
                case CharacterClass.Space:
                    _position++;
                    break;
                case CharacterClass.LineBreak:
                    _position++;
                    EndsLine = true;
                    break;
                case CharacterClass.Mark:
                    Add(new Token { Start = _position, End = _position + 1, Kind = TokenKind.Mark, Value = CharacterClasses.PlainMark(_text[_position]) });
                    _position++;
                    break;
                case CharacterClass.Unspaced:
                    ScanUnspaced();
                    break;
                default:
                    AddOther(_position, _position + 1);
                    _position++;
                    break;
            }
        }

        EndsLine |= _position >= _text.Length;
        return true;
    }

    private bool IsFull() => Count >= SoftLimit && (Count >= HardLimit || _tokens[Count - 1].Kind == TokenKind.Other);

    private void ScanNumber()
    {
        int start = _position;
        long value = 0;
        while (_position < _text.Length && CharacterClasses.Of(_text[_position]) == CharacterClass.Digit)
        {
            value = Math.Min((value * 10) + CharUnicodeInfo.GetDecimalDigitValue(_text[_position]), Token.TooLarge);
            _position++;
        }

        Add(new Token { Start = start, End = _position, Kind = TokenKind.Number, Value = (int)value });
        HasCandidates = true;
    }

    private void ScanWord()
    {
        int start = _position;
        int end = WordBounds.End(_text, start);
        if (end - start > 1 && !_lexicon.MayBe(_text.AsSpan(start, end - start)) && !WordBounds.HasApostrophe(_text, start, end))
        {
            AddOther(start, end);
            _position = end;
            return;
        }

        if (end - start == 1 && WordBounds.AbbreviationEnd(_text, start) is int dotted and > 0 && TryMatch(start, dotted))
        {
            return;
        }

        if (TryMatch(start, end))
        {
            return;
        }

        // "Sunday's", "today's": the word before the apostrophe.
        int apostrophe = _text.AsSpan(start, Math.Min(end - start, 64)).IndexOfAny('\'', '\u2019');
        if (apostrophe > 0 && TryMatch(start, start + apostrophe))
        {
            return;
        }

        // "l'anno", "dell'ottobre": the word behind it. A chain of apostrophes is no word, and must not be read again from each of them.
        end = apostrophe is > 0 and <= LongestElision && end - start <= LongestElided ? start + apostrophe + 1 : end;
        AddOther(start, end);
        _position = end;
    }

    private void ScanUnspaced()
    {
        int start = _position;
        int limit = start + 1;
        while (limit < _text.Length && limit - start < LongestUnspacedWord && CharacterClasses.Of(_text[limit]) == CharacterClass.Unspaced)
        {
            limit++;
        }

        if (_lexicon.MayStart(_text.AsSpan(start, limit - start)) || _lexicon.MayStart(_text.AsSpan(start, 1)))
        {
            for (int end = limit; end > start; end--)
            {
                if (TryMatch(start, end))
                {
                    return;
                }
            }
        }

        AddOther(start, start + 1);
        _position = start + 1;
    }

    /// <summary>Adds the longest phrase that starts with the word from <paramref name="start"/> to <paramref name="end"/>.</summary>
    private bool TryMatch(int start, int end)
    {
        ReadOnlySpan<char> word = _text.AsSpan(start, end - start);
        if (!_lexicon.MayBe(word))
        {
            return false;
        }

        int node = _lexicon.Find(Lexicon.Root, word);
        int best = Lexicon.Missing, bestEnd = end;
        while (node != Lexicon.Missing)
        {
            if (_lexicon.Kinds(node) != 0)
            {
                best = node;
                bestEnd = end;
            }

            if (!_lexicon.HasChildren(node) || NextWord(end) is not int next)
            {
                break;
            }

            (node, end) = FindNext(node, next);
        }

        if (best == Lexicon.Missing)
        {
            return false;
        }

        // A point that belongs to the abbreviation.
        if (bestEnd - start >= 3 && _text[bestEnd - 2] == '.' && bestEnd < _text.Length && _text[bestEnd] == '.')
        {
            bestEnd++;
        }

        Add(new Token
        {
            Start = start,
            End = bestEnd,
            Kind = TokenKind.Word,
            Value = best,
            Kinds = _lexicon.Kinds(best),
            IsCapitalized = !char.IsLower(_text[start]),
        });
        HasCandidates |= (_lexicon.Kinds(best) & Candidates.Mask) != 0;
        _position = bestEnd;
        return true;
    }

    // The child of a node that the text goes on with; in unspaced scripts the longest one that starts here.
    private (int Node, int End) FindNext(int node, int start)
    {
        if (CharacterClasses.Of(_text[start]) != CharacterClass.Unspaced)
        {
            int end = WordBounds.End(_text, start);
            int word = _lexicon.Find(node, _text.AsSpan(start, end - start));
            int apostrophe = word == Lexicon.Missing ? _text.AsSpan(start, Math.Min(end - start, 64)).IndexOfAny('\'', '\u2019') : -1;

            // "Babalar Günü'nde": the word before the ending.
            return apostrophe > 0 ? (_lexicon.Find(node, _text.AsSpan(start, apostrophe)), start + apostrophe) : (word, end);
        }

        for (int end = Math.Min(_text.Length, start + 6); end > start; end--)
        {
            int child = _lexicon.Find(node, _text.AsSpan(start, end - start));
            if (child != Lexicon.Missing)
            {
                return (child, end);
            }
        }

        return (Lexicon.Missing, start);
    }

    // The start of the word behind one hyphen or a few spaces, or null.
    private int? NextWord(int position)
    {
        if (position < _text.Length && _text[position] == '-')
        {
            position++;
        }
        else
        {
            // "presidents' day".
            position += position + 1 < _text.Length && _text[position] is '\'' or '\u2019' && CharacterClasses.Of(_text[position + 1]) == CharacterClass.Space ? 1 : 0;
            int limit = Math.Min(_text.Length, position + 3);
            while (position < limit && CharacterClasses.Of(_text[position]) == CharacterClass.Space)
            {
                position++;
            }
        }

        return position < _text.Length && CharacterClasses.Of(_text[position]) is CharacterClass.Letter or CharacterClass.Unspaced ? position : null;
    }

    private void AddOther(int start, int end)
    {
        if (Count > 0 && _tokens[Count - 1].Kind == TokenKind.Other)
        {
            _tokens[Count - 1].End = end;
            return;
        }

        Add(new Token { Start = start, End = end });
    }

    private void Add(in Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        _tokens[Count++] = token;
    }
}
