using System.Buffers;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

/// <summary>Reads the attributes of a start tag, one by one; values as they stand in the source.</summary>
internal ref struct AttributeReader(ReadOnlySpan<char> attributes)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/=");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");

    private ReadOnlySpan<char> _rest = attributes;

    public ReadOnlySpan<char> Name { get; private set; }

    public ReadOnlySpan<char> Value { get; private set; }

    public bool Read()
    {
        _rest = _rest.TrimStart(" \t\r\n\f/\"'>");
        if (_rest.IsEmpty)
        {
            return false;
        }

        int nameEnd = _rest[1..].IndexOfAny(NameEnds);
        nameEnd = nameEnd < 0 ? _rest.Length : nameEnd + 1;
        Name = _rest[..nameEnd];
        ReadOnlySpan<char> after = _rest[nameEnd..].TrimStart();
        if (after.IsEmpty || after[0] != '=')
        {
            Value = default;
            _rest = _rest[nameEnd..];
            return true;
        }

        after = after[1..].TrimStart();
        if (!after.IsEmpty && after[0] is '"' or '\'')
        {
            int close = after[1..].IndexOf(after[0]);
            Value = close < 0 ? after[1..] : after.Slice(1, close);
            _rest = close < 0 ? default : after[(close + 2)..];
        }
        else
        {
            int end = after.IndexOfAny(Blanks);
            Value = end < 0 ? after : after[..end];
            _rest = end < 0 ? default : after[end..];
        }

        return true;
    }

    public readonly bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
