using System.Buffers;

namespace TextPipeline.Plugins.Cleaning.StripAds.Lines;

/// <summary>The lines of one text, in a rented array. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
internal ref struct LineTable
{
    private TextLine[] _lines;
    private int _count;

    public LineTable(string text)
    {
        Text = text;
        _lines = ArrayPool<TextLine>.Shared.Rent(64);
        int start = 0;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            int next = length < 0 ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            Add(start, end, next);
            start = next;
        }
    }

    public string Text { get; }

    public readonly Span<TextLine> Lines => _lines.AsSpan(0, _count);

    /// <summary>Gives the array back; the table is dead after that.</summary>
    public void Dispose()
    {
        // Cleared because reasons are references.
        ArrayPool<TextLine>.Shared.Return(_lines, clearArray: true);
        _lines = [];
        _count = 0;
    }

    private void Add(int start, int end, int next)
    {
        if (_count == _lines.Length)
        {
            TextLine[] larger = ArrayPool<TextLine>.Shared.Rent(_count * 2);
            _lines.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<TextLine>.Shared.Return(_lines, clearArray: true);
            _lines = larger;
        }

        int contentStart = start, contentEnd = end;
        while (contentStart < contentEnd && char.IsWhiteSpace(Text[contentStart]))
        {
            contentStart++;
        }

        while (contentEnd > contentStart && char.IsWhiteSpace(Text[contentEnd - 1]))
        {
            contentEnd--;
        }

        ReadOnlySpan<char> content = Text.AsSpan(contentStart, contentEnd - contentStart);
        LineTraits traits = LineShape.TraitsOf(content);
        if (!content.IsEmpty && PreviousContent() is { IsEmpty: false } previous && previous.SequenceEqual(content))
        {
            traits |= LineTraits.Doubles;
        }

        _lines[_count++] = new TextLine { Start = start, End = end, Next = next, ContentStart = contentStart, ContentEnd = contentEnd, Traits = traits };
    }

    private readonly ReadOnlySpan<char> PreviousContent()
    {
        for (int i = _count - 1; i >= 0 && i >= _count - 2; i--)
        {
            if (!_lines[i].IsBlank)
            {
                return _lines[i].Content(Text);
            }
        }

        return [];
    }
}
