using System.Globalization;

namespace TextPipeline.Text.Words;

/// <summary>Walks over the words of a text.</summary>
public ref struct WordEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;

    internal WordEnumerator(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The present word.</summary>
    public TextSegment Current { get; private set; }

    /// <summary>This, so that <c>foreach</c> takes it.</summary>
    public readonly WordEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (_position < _text.Length && !IsWordCharacter(_text[_position]))
        {
            _position++;
        }

        int start = _position;
        while (_position < _text.Length && IsWordCharacter(_text[_position]))
        {
            _position++;
        }

        Current = new TextSegment(start, _position);
        return _position > start;
    }

    private static bool IsWordCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || (character >= 0x80 && (char.IsLetterOrDigit(character) || char.IsSurrogate(character)
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
}
