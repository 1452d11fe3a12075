using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>The characters of a file, and the line and column of each.</summary>
/// <remarks>
/// Lines end at LF, CR or CR LF, as editors count them. The YAML scanner also counts U+0085, U+2028 and U+2029, so its own lines would lead an editor astray;
/// its indexes do not. Columns count UTF-16 code units from 1.
/// </remarks>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [];
    private readonly int _last;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts.Add(0);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }

        _last = Math.Max(0, text.AsSpan().TrimEnd(" \t\r\n").Length - 1);
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>Where a character stands. The end of the file is given as its last character that can be seen, so that every position is inside the file.</summary>
    public SourcePosition PositionAt(long index)
    {
        int inside = index >= Text.Length ? _last : (int)Math.Max(0, index);
        int line = _lineStarts.BinarySearch(inside);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePosition(Path, line + 1, inside - _lineStarts[line] + 1);
    }

    /// <summary>The index of a place in this file.</summary>
    public int IndexOf(SourcePosition position) => position.Line == 0 ? 0 : _lineStarts[position.Line - 1] + position.Column - 1;

    /// <summary>
    /// The first tab that indents a line with content, from the line of <paramref name="index"/> to the first such line that begins after
    /// <paramref name="end"/>; -1 where there is none.
    /// </summary>
    public int FindIndentingTab(long index, long end)
    {
        int line = PositionAt(index).Line - 1;
        for (; line < _lineStarts.Count; line++)
        {
            int start = _lineStarts[line];
            ReadOnlySpan<char> rest = Text.AsSpan(start);
            int content = rest.IndexOfAnyExcept(' ', '\t');
            if (content < 0 || rest[content] is '\r' or '\n' or '#')
            {
                continue;
            }

            int tab = rest[..content].IndexOf('\t');
            if (tab >= 0)
            {
                return start + tab;
            }

            if (start > end)
            {
                break;
            }
        }

        return -1;
    }
}
