using System.Buffers;
using System.Text;
using TextPipeline.Plugins.Cleaning.ExtractHtml.Parsing;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>Collects the text of one line: references decoded, white space collapsed.</summary>
internal sealed class LineBuffer
{
    private static readonly SearchValues<char> Special = SearchValues.Create("& \t\r\n\f\u00A0\u200B\uFEFF");

    private readonly StringBuilder _text = new();
    private bool _space;

    public int Length => _text.Length;

    public int LinkLength { get; private set; }

    public int StrongLength { get; private set; }

    public int SlantedLength { get; private set; }

    public int LinkCount { get; set; }

    public void Append(ReadOnlySpan<char> source, InlineStyle style)
    {
        int before = _text.Length + (_space && _text.Length > 0 ? 1 : 0);
        while (!source.IsEmpty)
        {
            int plain = source.IndexOfAny(Special);
            if (plain != 0)
            {
                AppendWord(plain < 0 ? source : source[..plain]);
                source = plain < 0 ? default : source[plain..];
                continue;
            }

            if (source[0] != '&')
            {
                _space |= source[0] is not '\u200B' and not '\uFEFF';
                source = source[1..];
                continue;
            }

            int length = CharacterReferences.Read(source, out string text);
            AppendDecoded(length == 0 ? "&" : text);
            source = source[Math.Max(1, length)..];
        }

        if (style != InlineStyle.None)
        {
            int added = Math.Max(0, _text.Length - before);
            LinkLength += (style & InlineStyle.Link) != 0 ? added : 0;
            StrongLength += (style & InlineStyle.Strong) != 0 ? added : 0;
            SlantedLength += (style & InlineStyle.Slanted) != 0 ? added : 0;
        }
    }

    /// <summary>A separator between the cells of a row.</summary>
    public void AppendTab()
    {
        if (_text.Length > 0)
        {
            _text.Append('\t');
            _space = false;
        }
    }

    /// <summary>The line, which empties the buffer; null if it shows nothing.</summary>
    /// <param name="around">The innermost element around it.</param>
    /// <param name="kind">The kind of the innermost element that makes a block.</param>
    /// <param name="depth">Elements open around it.</param>
    /// <param name="images">Images since the line before.</param>
    /// <param name="afterBreak">Whether a line break sets it off.</param>
    public HtmlBlock? Take(in OpenElement around, ElementKind kind, int depth, int images, bool afterBreak)
    {
        string text = _text.ToString().TrimEnd('\t');
        HtmlBlock? block = text.Length == 0 ? null : new HtmlBlock
        {
            Text = text,
            LinkLength = Math.Min(LinkLength, text.Length),
            LinkCount = LinkCount,
            StrongLength = Math.Min(StrongLength, text.Length),
            SlantedLength = Math.Min(SlantedLength, text.Length),
            Images = images,
            Kind = kind,
            Container = around.Container,
            Depth = depth,
            Ancestors = around.Ancestors,
            AfterBreak = afterBreak,
        };
        Clear();
        return block;
    }

    public void Clear()
    {
        _text.Clear();
        _space = false;
        (LinkLength, StrongLength, SlantedLength, LinkCount) = (0, 0, 0, 0);
    }

    private void AppendDecoded(string text)
    {
        if (text is "\u00A0" || string.IsNullOrWhiteSpace(text))
        {
            _space = true;
        }
        else
        {
            AppendWord(text);
        }
    }

    private void AppendWord(ReadOnlySpan<char> word)
    {
        if (_space && _text.Length > 0 && _text[^1] != '\t')
        {
            _text.Append(' ');
        }

        _space = false;
        _text.Append(word);
    }
}
