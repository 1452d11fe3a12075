using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>What a line's characters say, whatever its place.</summary>
internal readonly record struct LineFacts
{
    private const int ProseLength = 80;

    public required int Words { get; init; }

    public required int LetterShare { get; init; }

    public required int DigitShare { get; init; }

    /// <summary>Words that begin with a capital, per mille.</summary>
    public required int CapitalShare { get; init; }

    public required int Commas { get; init; }

    public required int SentenceEnds { get; init; }

    public required bool EndsSentence { get; init; }

    public required int LinkShare { get; init; }

    public required bool IsWide { get; init; }

    public required int Separators { get; init; }

    /// <summary>Whether it looks like running text.</summary>
    public required bool IsProse { get; init; }

    public static LineFacts Of(HtmlBlock block)
    {
        ReadOnlySpan<char> text = block.Text;
        int words = 0, letters = 0, digits = 0, capitals = 0, commas = 0, ends = 0, separators = 0, wide = 0;
        bool inWord = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsLetter(c))
            {
                letters++;
                wide += c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
                words += inWord ? 0 : 1;
                capitals += !inWord && char.IsUpper(c) ? 1 : 0;
                inWord = true;
                continue;
            }

            digits += char.IsDigit(c) ? 1 : 0;
            inWord = inWord && c is not ' ' and not '\t';
            commas += c is ',' or '，' or '、' or '،' ? 1 : 0;
            separators += c is '|' or '•' or '·' or '»' or '/' or '\t' or '>' ? 1 : 0;
            ends += c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' && (i + 1 == text.Length || text[i + 1] is ' ' or '”' or '"' or '»' or '“' or '’' || c >= '\u0900') ? 1 : 0;
        }

        int linkShare = PageStatistics.PerMille(block.LinkLength, text.Length);

        // A character of Chinese, Japanese or Korean script says about as much as three of an alphabet.
        int weighted = text.Length + (2 * wide);
        bool endsSentence = EndsLikeASentence(text);
        return new LineFacts
        {
            Words = words + (wide / 2),
            LetterShare = PageStatistics.PerMille(letters, text.Length),
            DigitShare = PageStatistics.PerMille(digits, text.Length),
            CapitalShare = PageStatistics.PerMille(capitals, words),
            Commas = commas,
            SentenceEnds = ends,
            EndsSentence = endsSentence,
            LinkShare = linkShare,
            IsWide = wide * 2 > letters,
            Separators = separators,
            IsProse = weighted >= ProseLength && linkShare < 500 && ends > 0,
        };
    }

    private static bool EndsLikeASentence(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.TrimEnd("”\"»“’')）」』] ");
        return !trimmed.IsEmpty && trimmed[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？' or '؟' or '।';
    }
}
