using System.Buffers;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

/// <summary>Cuts HTML into tags and text without building a tree. Never fails; linear time on any input.</summary>
/// <remarks>
/// A tree builder that follows the HTML standard was measured and left out: it spends half a minute on 100,000 nested elements, and most of the time that
/// a page may take is gone before the first block is weighed.
/// </remarks>
internal ref struct HtmlTokenizer(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> TagEndOrQuote = SearchValues.Create(">\"'");

    private readonly ReadOnlySpan<char> _html = html;
    private int _position;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The text as it stands in the source, or the tag's name.</summary>
    public ReadOnlySpan<char> Content { get; private set; }

    /// <summary>What a start tag has behind its name.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    public bool Read()
    {
        while (_position < _html.Length)
        {
            if (_html[_position] != '<')
            {
                int length = _html[_position..].IndexOf('<');
                return Text(length < 0 ? _html.Length : _position + length);
            }

            char next = _position + 1 < _html.Length ? _html[_position + 1] : '\0';
            if (char.IsAsciiLetter(next))
            {
                return Tag(HtmlTokenKind.StartTag, _position + 1);
            }

            if (next == '/' && _position + 2 < _html.Length && char.IsAsciiLetter(_html[_position + 2]))
            {
                return Tag(HtmlTokenKind.EndTag, _position + 2);
            }

            if (next is not '!' and not '?' and not '/')
            {
                int length = _html[(_position + 1)..].IndexOf('<');
                return Text(length < 0 ? _html.Length : _position + 1 + length);
            }

            SkipDeclaration();
        }

        Kind = HtmlTokenKind.End;
        return false;
    }

    /// <summary>Reads up to the end tag of an element that holds no markup; to the end of the source where it is never closed.</summary>
    public void ReadRawText(string name)
    {
        int end = _position;
        while (true)
        {
            int found = _html[end..].IndexOf("</", StringComparison.Ordinal);
            if (found < 0)
            {
                end = _html.Length;
                break;
            }

            end += found;
            if (_html[(end + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (end + 2 + name.Length == _html.Length || NameEnds.Contains(_html[end + 2 + name.Length])))
            {
                break;
            }

            end += 2;
        }

        Kind = HtmlTokenKind.RawText;
        Content = _html[_position..end];
        _position = end;
    }

    private bool Text(int end)
    {
        Kind = HtmlTokenKind.Text;
        Content = _html[_position..end];
        _position = end;
        return true;
    }

    private bool Tag(HtmlTokenKind kind, int nameStart)
    {
        int length = _html[nameStart..].IndexOfAny(NameEnds);
        int nameEnd = length < 0 ? _html.Length : nameStart + length;
        int end = nameEnd;
        while (true)
        {
            int found = _html[end..].IndexOfAny(TagEndOrQuote);
            if (found < 0)
            {
                end = _html.Length;
                break;
            }

            end += found;
            if (_html[end] == '>')
            {
                break;
            }

            end = SkipQuoted(end, nameEnd);
        }

        Kind = kind;
        Content = _html[nameStart..nameEnd];
        Attributes = _html[nameEnd..end];
        _position = Math.Min(end + 1, _html.Length);
        return true;
    }

    /// <summary>A quotation mark opens a value only behind an equals sign; elsewhere it is a stray one.</summary>
    private readonly int SkipQuoted(int quote, int nameEnd)
    {
        int before = quote - 1;
        while (before > nameEnd && char.IsWhiteSpace(_html[before]))
        {
            before--;
        }

        if (_html[before] != '=')
        {
            return quote + 1;
        }

        int close = _html[(quote + 1)..].IndexOf(_html[quote]);
        return close < 0 ? quote + 1 : quote + 1 + close + 1;
    }

    private void SkipDeclaration()
    {
        ReadOnlySpan<char> rest = _html[_position..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            int end = rest[2..].IndexOf("-->", StringComparison.Ordinal);
            _position = end < 0 ? _html.Length : _position + 2 + end + 3;
            return;
        }

        int close = rest.IndexOf('>');
        _position = close < 0 ? _html.Length : _position + close + 1;
    }
}
