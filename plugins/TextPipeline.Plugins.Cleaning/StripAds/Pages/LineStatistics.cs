using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>What one pass over the characters of a line tells.</summary>
internal readonly struct LineStatistics
{
    private LineStatistics(ReadOnlySpan<char> content, in TextLine line)
    {
        Length = content.Length;
        IsSentence = line.IsSentence;
        IsRuled = line.Reason is not null;
        First = LineAlphabet.KindOf(content[0]);
        Last = LineAlphabet.EndOf(content);
        uint hash = 2166136261;
        int upperWords = 0, smallWords = 0, letters = 0, wordStart = 0;
        for (int i = 0; i <= content.Length; i++)
        {
            char character = i < content.Length ? content[i] : ' ';
            hash = unchecked((hash ^ character) * 16777619);
            if (char.IsWhiteSpace(character))
            {
                if (i > wordStart)
                {
                    Words++;
                    upperWords += char.IsUpper(content[wordStart]) ? 1 : 0;
                    smallWords += i - wordStart <= 4 && char.IsLower(content[wordStart]) ? 1 : 0;
                }

                wordStart = i + 1;
                continue;
            }

            if (char.IsLetter(character))
            {
                letters++;
                bool upper = char.IsUpper(character);
                Uppers += upper ? 1 : 0;
                Joins += upper && i > 0 && char.IsLower(content[i - 1]) ? 1 : 0;
            }
            else if (char.IsDigit(character))
            {
                Digits++;
            }
            else
            {
                Commas += character is ',' or '、' or '，' or ';' ? 1 : 0;
                Stops += character is '.' or '。' or '!' or '?' or '！' or '？' && (i + 1 == content.Length || char.IsWhiteSpace(content[i + 1]) || character > '\u2FFF') ? 1 : 0;
                Quotes += character is '"' or '“' or '”' or '„' or '«' or '»' or '「' ? 1 : 0;
                Bars += character is '|' or '›' or '•' or '·' or '/' or '>' ? 1 : 0;
                Signs += character is '©' or '@' or '#' or '+' or '%' or '$' or '€' ? 1 : 0;
                Colons += character == ':' ? 1 : 0;
            }
        }

        Letters = letters;
        UpperWords = upperWords;
        SmallWords = smallWords;
        Hash = (int)hash;
    }

    public int Length { get; }

    public int Words { get; }

    public int UpperWords { get; }

    /// <summary>Words of at most four letters in lower case: articles, prepositions and conjunctions in most languages that have case.</summary>
    public int SmallWords { get; }

    public int Letters { get; }

    public int Uppers { get; }

    public int Digits { get; }

    public int Commas { get; }

    public int Stops { get; }

    public int Quotes { get; }

    public int Bars { get; }

    public int Signs { get; }

    public int Colons { get; }

    public int Joins { get; }

    public int First { get; }

    public int Last { get; }

    public bool IsSentence { get; }

    /// <summary>Whether a rule takes the line.</summary>
    public bool IsRuled { get; }

    /// <summary>For counting equal lines (FNV-1a). Not the framework's hash, which differs from process to process and so could, on a collision, change a result.</summary>
    public int Hash { get; }

    public static LineStatistics Of(string text, in TextLine line) => new(line.Content(text), line);
}
