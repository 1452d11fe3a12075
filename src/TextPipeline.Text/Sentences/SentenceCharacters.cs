using System.Buffers;
using System.Globalization;

namespace TextPipeline.Text.Sentences;

/// <summary>The characters that sentences end with, and those that stand around such ends.</summary>
internal static class SentenceCharacters
{
    private const string LineEnds = "\n\r\v\f\u0085\u2028\u2029";

    private const string Bullets = "•⁃‣◦▪●■";

    /// <summary>End a sentence only with white space behind them, since they also stand inside words and numbers.</summary>
    private const string SpacedTerminators = ".!?…‽";

    /// <summary>
    /// End a sentence whatever follows (Unicode's Sentence_Terminal): fullwidth and ideographic forms, Arabic and Urdu, Devanagari danda, Armenian,
    /// Ethiopic, Burmese, Khmer, Tibetan, Syriac, N'Ko, Thai, Mongolian, Balinese, Javanese, Meetei, Ol Chiki.
    /// </summary>
    private const string ScriptTerminators = "。！？｡．؟۔।॥։።፧፨။។៕།༎܀܁܂߹๚๛᠃᠉᭚᭛꧈꧉꯫᱾᱿⁇⁈⁉";

    private const string Openings = "([{\"“”„«»‹›「『（《〈【［｛‟";

    private const string Closings = ")]}\"”’'»›」』）》〉】］｝“«‹‘";

    private const string Pauses = ",;:،؛、，；：)]}）」』》】";

    public static SearchValues<char> LineEndValues { get; } = SearchValues.Create(LineEnds);

    public static string Stops { get; } = SpacedTerminators + ScriptTerminators + LineEnds + Openings + Bullets + ")'";

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsScriptTerminator(char c) => c >= 0x80 && ScriptTerminators.Contains(c, StringComparison.Ordinal);

    public static bool IsSpacedTerminator(char c) => c is '.' or '!' or '?' or '…' or '‽';

    public static bool IsTerminator(char c) => IsSpacedTerminator(c) || IsScriptTerminator(c);

    public static bool IsOpening(char c) => Openings.Contains(c, StringComparison.Ordinal);

    public static bool IsClosing(char c) => Closings.Contains(c, StringComparison.Ordinal);

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}' or '）' or '】' or '］' or '｝' or '〉';

    public static bool IsPause(char c) => Pauses.Contains(c, StringComparison.Ordinal);

    public static bool IsBullet(char c) => c >= 0x80 && Bullets.Contains(c, StringComparison.Ordinal);

    /// <summary>White space inside a line.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) && !IsLineEnd(c);

    /// <summary>May stand between a border and the first letter of a sentence.</summary>
    public static bool IsLead(char c) =>
        c is '"' or '\'' or '(' or '[' or '{' or '¿' or '¡' or '-' or '–' or '—' or '―' or '*' or '`' or '‘' or '’' || IsOpening(c) || IsBullet(c);

    /// <summary>Chinese characters and kana: scripts without spaces between sentences.</summary>
    public static bool IsIdeographic(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Invisible marks such as those of writing direction.</summary>
    public static bool IsFormat(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    /// <summary>Part of a word for abbreviations: letters and the marks on them.</summary>
    public static bool IsLetter(char c) =>
        char.IsAsciiLetter(c)
        || (c >= 0x80 && (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    /// <summary>What closes an opening mark; <c>'\0'</c> where it opens nothing.</summary>
    public static char Partner(char opening) => opening switch
    {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '"' => '"',
        '“' or '‟' or '”' => '”',
        '„' => '“',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '［' => '］',
        '｛' => '｝',
        _ => '\0',
    };
}
