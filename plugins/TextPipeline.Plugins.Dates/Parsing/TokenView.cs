using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Scanning;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>The tokens of one line as the grammars read them. Reading past either end gives a token that is nothing.</summary>
/// <remarks>One object that each line fills anew, because every grammar is handed it. Not safe for concurrent use.</remarks>
internal sealed class TokenView
{
    private static readonly Token Nothing;

    private Token[] _tokens = [];
    private int _count;

    public string Text { get; private set; } = "";

    public Lexicon Lexicon { get; private set; } = null!;

    public int Count => _count;

    /// <summary>Whether the text is this one line.</summary>
    public bool IsWholeText { get; private set; }

    public ref readonly Token this[int index] => ref (uint)index < (uint)_count ? ref _tokens[index] : ref Nothing;

    /// <summary>Starts on a line.</summary>
    public void Set(string text, Token[] tokens, int count, Lexicon lexicon, bool isWholeText)
    {
        (Text, _tokens, _count, Lexicon, IsWholeText) = (text, tokens, count, lexicon, isWholeText);
    }

    /// <summary>True for a word with a sense of this kind.</summary>
    public bool Is(int index, SenseKind kind) => (uint)index < (uint)_count && (_tokens[index].Kinds & (1UL << (int)kind)) != 0;

    /// <summary>True for this mark.</summary>
    public bool IsMark(int index, char mark) => (uint)index < (uint)_count && _tokens[index].IsMark(mark);

    /// <summary>True for a run of digits.</summary>
    public bool IsNumber(int index) => (uint)index < (uint)_count && _tokens[index].Kind == TokenKind.Number;

    /// <summary>True where a token follows the one before without space.</summary>
    public bool IsAttached(int index) => index > 0 && index < _count && _tokens[index].Start == _tokens[index - 1].End;

    /// <summary>The token behind words of these kinds; no more than a few, so that a run of them costs no more than its length.</summary>
    public int Skip(int index, SenseKind kind, SenseKind other)
    {
        for (int count = 0; count < 3 && (Is(index, kind) || Is(index, other)); count++)
        {
            index++;
        }

        return index;
    }

    /// <summary>True for the word "year" before a number.</summary>
    public bool IsYearWord(int index) => TryGet(index, SenseKind.Unit, out Sense unit) && unit.Unit == TimeUnit.Year && IsNumber(index + 1);

    /// <summary>True where the language has this habit.</summary>
    public bool Writes(Habits habit) => (Lexicon.Habits & habit) != 0;

    /// <summary>The first sense of a kind.</summary>
    public bool TryGet(int index, SenseKind kind, out Sense sense)
    {
        if (Is(index, kind))
        {
            foreach (Sense candidate in Lexicon.Senses(_tokens[index].Value))
            {
                if (candidate.Kind == kind)
                {
                    sense = candidate;
                    return true;
                }
            }
        }

        sense = default;
        return false;
    }

    /// <summary>The month that a word names, and whether the word needs a number beside it.</summary>
    public bool TryGetMonth(int index, out int month, out bool isShort)
    {
        isShort = false;
        if (TryGet(index, SenseKind.Month, out Sense sense))
        {
            month = sense.Value;
            return true;
        }

        isShort = TryGet(index, SenseKind.MonthShort, out sense);
        month = sense.Value;
        return isShort;
    }

    /// <summary>A count in digits or words: "3", "tiga", "twenty-one"; decimals are not counts.</summary>
    public bool TryGetCount(int index, out int count, out int next)
    {
        next = index + 1;
        if (IsNumber(index))
        {
            count = this[index].Value;
            return count < 100_000;
        }

        if (Is(index, SenseKind.Article))
        {
            count = 1;
            return true;
        }

        if (!TryGet(index, SenseKind.Number, out Sense sense))
        {
            count = 0;
            return false;
        }

        count = sense.Value;
        int ones = IsMark(next, '-') ? next + 1 : next;
        if (count is >= 20 and <= 90 && count % 10 == 0 && TryGet(ones, SenseKind.Number, out Sense one) && one.Value is > 0 and < 10)
        {
            count += one.Value;
            next = ones + 1;
        }

        return true;
    }

    /// <summary>The character before a token, or a space at the start of the text.</summary>
    public char CharacterBefore(int index) => this[index].Start is > 0 and int start ? Text[start - 1] : ' ';

    /// <summary>The character at an offset, or a space at the end of the text.</summary>
    public char CharacterAt(int offset) => offset < Text.Length ? Text[offset] : ' ';
}
