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
    private int _count;

    /// <summary>The tokens of the present piece.</summary>
    public Token[] Tokens => _tokens;

    /// <summary>How many of <see cref="Tokens"/> are of the present piece.</summary>
    public int Count => _count;

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
        _count = 0;
    }

    /// <summary>Goes to the next line, or the next piece of a very long one.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool MoveNext()
    {
        _count = 0;
        HasCandidates = false;
        EndsLine = false;
        if (_position >= _text.Length)
        {
            return false;
        }

        while (_position < _text.Length && !EndsLine && !IsFull())
        {
            SkipPlainWords();
            if (_position < _text.Length)
            {
                ScanNext();
            }
        }

        EndsLine |= _position >= _text.Length;
        return true;
    }

    // Most of a text: words of ASCII letters that the lexicon's bitmap turns away, and the spaces between them.
    private void SkipPlainWords()
    {
        ReadOnlySpan<char> text = _text;
        int position = _position;
        int first = -1;
        int last = 0;
        while (position < text.Length)
        {
            char character = text[position];
            if (character == ' ')
            {
                position++;
                continue;
            }

            if (!char.IsAsciiLetter(character))
            {
                break;
            }

            int end = position + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end - position == 1 || (end < text.Length && (text[end] >= 0x80 || text[end] == '\''))
                || _lexicon.MayBe(character, text[position + 1], text[end - 1], end - position))
            {
                break;
            }

            first = first < 0 ? position : first;
            last = position = end;
        }

        if (first >= 0)
        {
            AddOther(first, last);
        }

        _position = position;
    }

    private void ScanNext()
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

    private bool IsFull() => _count >= SoftLimit && (_count >= HardLimit || _tokens[_count - 1].Kind == TokenKind.Other);

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
        if (end - start > 1 && !_lexicon.MayBe(_text.AsSpan(start, end - start)) && WordBounds.IndexOfApostrophe(_text, start, end) < 0)
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
        int apostrophe = WordBounds.IndexOfApostrophe(_text, start, end);
        if (apostrophe > 0 && TryMatch(start, start + apostrophe))
        {
            // "d'octobre": a link holds on to the word behind it.
            _position += _tokens[_count - 1].Has(SenseKind.Link) && _tokens[_count - 1].End == start + apostrophe && start + apostrophe + 1 < end ? 1 : 0;
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

        // Korean has spaces: inside a word, only what stands right behind a word of the lexicon or a number can be one.
        if (start > 0 && IsHangul(_text[start]) && IsHangul(_text[start - 1]) && (_count == 0 || _tokens[_count - 1].Kind == TokenKind.Other))
        {
            AddOther(start, start + 1);
            _position = start + 1;
            return;
        }

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
        if (!Phrase.TryMatch(_text, _lexicon, start, ref end, out int node))
        {
            return false;
        }

        ulong kinds = _lexicon.Kinds(node);
        Add(new Token { Start = start, End = end, Kind = TokenKind.Word, Value = node, Kinds = kinds, IsCapitalized = !char.IsLower(_text[start]) });
        HasCandidates |= (kinds & Candidates.Mask) != 0;
        _position = end;
        return true;
    }

    private static bool IsHangul(char character) => character is >= '\uAC00' and <= '\uD7A3';

    private void AddOther(int start, int end)
    {
        if (_count > 0 && _tokens[_count - 1].Kind == TokenKind.Other)
        {
            _tokens[_count - 1].End = end;
            return;
        }

        Add(new Token { Start = start, End = end });
    }

    private void Add(in Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        _tokens[_count++] = token;
    }
}
