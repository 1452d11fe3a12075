using System.Buffers;

namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Characters that show nothing and change how text is searched and compared, where the script does not need them.</summary>
internal static class InvisibleCharacters
{
    private const string Reason = "invisible_character";
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    // The high and low half of tag characters, U+E0000 to U+E007F, and the flag that they spell the region of.
    private const char TagHigh = '\uDB40';
    private const string Flag = "\U0001F3F4";

    // Soft hyphen, grapheme joiner, Mongolian vowel separator, zero-width space, word joiner and invisible operators, byte order mark.
    private const string Always = "\u00AD\u034F\u180E\u200B\u2060\u2061\u2062\u2063\u2064\uFEFF";

    // Marks and brackets of the bidirectional algorithm, which text without right-to-left letters does not need.
    private const string Directional = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(Always + Directional + NonJoiner + Joiner + TagHigh);

    /// <summary>The edits that take them out.</summary>
    public static List<TextEdit> Edits(string text)
    {
        var edits = new List<TextEdit>();
        bool? rightToLeft = null;
        int tags = 0;
        for (int i = text.AsSpan().IndexOfAny(Suspects); i >= 0;)
        {
            char c = text[i];
            int length = c == TagHigh ? 2 : 1;
            bool remove;
            if (c == TagHigh)
            {
                bool isTag = i + 1 < text.Length && text[i + 1] is >= '\uDC00' and <= '\uDC7F';
                bool ofFlag = EndsWith(text, i, Flag) || (tags == i && i > 0);
                tags = isTag && ofFlag ? i + 2 : tags;
                remove = isTag && !ofFlag;
                length = isTag ? 2 : 1;
            }
            else
            {
                remove = Always.Contains(c, StringComparison.Ordinal) || (c is NonJoiner or Joiner
                    ? !IsNeeded(text, i) : !(rightToLeft ??= text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF')));
            }

            if (remove)
            {
                edits.Add(new TextEdit(new TextSpan(i, length), "", Reason));
            }

            int next = text.AsSpan(i + length).IndexOfAny(Suspects);
            i = next < 0 ? -1 : i + length + next;
        }

        return edits;
    }

    /// <summary>Whether a joiner stands behind a letter that joins, or between signs of an emoji sequence.</summary>
    private static bool IsNeeded(string text, int index)
    {
        char before = index > 0 ? text[index - 1] : ' ', after = index + 1 < text.Length ? text[index + 1] : ' ';
        return before is (>= '\u0600' and <= '\u08FF') or (>= '\u0900' and <= '\u0DFF') or (>= '\u0F00' and <= '\u109F') or (>= '\u1780' and <= '\u18AF') or NonJoiner or Joiner
            || (text[index] == Joiner && (IsEmoji(before) || before == '\uFE0F') && IsEmoji(after));
    }

    private static bool IsEmoji(char c) => char.IsSurrogate(c) || c is >= '\u2190' and <= '\u2BFF';

    private static bool EndsWith(string text, int end, string value) => text.AsSpan(0, end).EndsWith(value, StringComparison.Ordinal);
}
