using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>The characters that a scalar was read from, so that a fault inside its value can be shown where it stands in the file.</summary>
/// <param name="source">The file.</param>
/// <param name="start">The scalar's first character: a quote or the <c>|</c> or <c>&gt;</c> of a block, where it has one.</param>
internal sealed class ScalarOrigin(SourceText source, int start)
{
    private readonly string _text = source.Text;
    private readonly char _style = start < source.Text.Length ? source.Text[start] : ' ';

    /// <summary>Where a character of the value stands; for an offset past its end, the last character.</summary>
    /// <remarks>Walks value and file side by side: what the file has beside the value is folding, indentation or an escape.</remarks>
    public SourcePosition PositionOf(string value, int offset)
    {
        int at = _style is '|' or '>' ? SkipLine(start) : _style is '"' or '\'' ? start + 1 : start;
        int indentation = _style is '|' or '>' ? SkipSpace(at) - LineStart(SkipSpace(at)) - (value.Length - value.AsSpan().TrimStart(' ').Length) : 0;
        int found = at;
        for (int i = 0; i < value.Length && i <= offset; i++)
        {
            if (value[i] is not (' ' or '\t' or '\n'))
            {
                at = SkipSpace(at);
            }
            else if (value[i] == ' ' && LineStart(at) == at)
            {
                at += indentation;
            }

            found = at;
            at += LengthOf(at);
            if (at - found == LongEscape && char.IsHighSurrogate(value[i]))
            {
                i++;
            }
        }

        return source.PositionAt(found);
    }

    private const int LongEscape = 10;

    /// <summary>How many characters of the file stand for the one that begins here.</summary>
    private int LengthOf(int at)
    {
        if (at + 1 >= _text.Length || _text[at] != (_style == '"' ? '\\' : '\'') || _style is not ('"' or '\''))
        {
            return 1;
        }

        return _style == '\'' ? 2 : _text[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => LongEscape, _ => 2 };
    }

    private int SkipSpace(int at)
    {
        while (at < _text.Length && (_text[at] is ' ' or '\t' or '\r' or '\n'))
        {
            at++;
        }

        return at;
    }

    private int SkipLine(int at)
    {
        int end = _text.IndexOf('\n', at);
        return end < 0 ? _text.Length : end + 1;
    }

    private int LineStart(int at) => at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;
}
