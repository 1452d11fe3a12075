using System.Buffers;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Control characters that no text uses: all but tab, the line ends and "next line".</summary>
internal static class ControlCharacters
{
    private const string Reason = "control_character";

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(c => char.IsControl(c) && c is not '\t' and not '\n' and not '\r' and not '\u0085')]);

    /// <summary>The edits that take them out, one for each run.</summary>
    public static List<TextEdit> Edits(string text)
    {
        var edits = new List<TextEdit>();
        for (int start = text.AsSpan().IndexOfAny(Controls); start >= 0;)
        {
            int length = text.AsSpan(start).IndexOfAnyExcept(Controls);
            length = length < 0 ? text.Length - start : length;
            edits.Add(new TextEdit(new TextSpan(start, length), "", Reason));
            int next = text.AsSpan(start + length).IndexOfAny(Controls);
            start = next < 0 ? -1 : start + length + next;
        }

        return edits;
    }
}
