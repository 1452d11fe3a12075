using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>What one pass over the characters of a line tells.</summary>
internal readonly struct LineStatistics
{
    private LineStatistics(ReadOnlySpan<char> content, in TextLine line)
    {
        Length = content.Length;
        IsSentence = line.IsSentence;
        IsHeadline = line.IsHeadline;
        IsRuled = line.Reason is not null;
        IsListItem = LineShape.StartsListItem(content);
        First = LineAlphabet.KindOf(content[0]);
        Last = LineAlphabet.EndOf(content);
        uint hash = 2166136261;
        int wordStart = 0;
        for (int i = 0; i <= content.Length; i++)
        {
            char character = i < content.Length ? content[i] : ' ';
            hash = unchecked((hash ^ character) * 16777619);
            if (char.IsWhiteSpace(character))
            {
                if (i > wordStart)
                {
                    Words++;
                    UpperWords += char.IsUpper(content[wordStart]) ? 1 : 0;
                    SmallWords += i - wordStart <= 4 && char.IsLower(content[wordStart]) ? 1 : 0;
                }

                wordStart = i + 1;
                continue;
            }

            if (char.IsLetter(character))
            {
                Letters++;
                bool upper = char.IsUpper(character);
                Uppers += upper ? 1 : 0;
                Joins += upper && i > 0 && char.IsLower(content[i - 1]) ? 1 : 0;
                Unspaced += LineShape.IsUnspaced(character) ? 1 : 0;
            }
            else if (char.IsDigit(character))
            {
                Digits++;
            }
            else
            {
                bool endsWord = i + 1 == content.Length || char.IsWhiteSpace(content[i + 1]);
                Commas += character is ',' or '、' or '，' or ';' or '،' ? 1 : 0;
                Stops += character is '。' or '！' or '？' or '।' || (endsWord && character is '.' or '!' or '?' or '؟') ? 1 : 0;
                Quotes += character is '"' or '“' or '”' or '„' or '«' or '»' or '「' ? 1 : 0;
                Bars += character is '|' or '›' or '•' or '·' or '/' or '>' or '→' ? 1 : 0;
                Signs += character is '©' or '#' or '+' or '%' or '$' or '€' ? 1 : 0;
                Brackets += character is '(' or '[' or '（' ? 1 : 0;
                Colons += character == ':' ? 1 : 0;
                Clocks += character is ':' or '.' or '/' or '-' && i > 0 && i + 1 < content.Length && char.IsDigit(content[i - 1]) && char.IsDigit(content[i + 1]) ? 1 : 0;
                Addresses += character == '@' || (character == '.' && !endsWord && i > 1 && char.IsLower(content[i - 1]) && char.IsLower(content[i + 1])) ? 1 : 0;
            }
        }

        Hash = (int)hash;
    }

    public int Length { get; }

    public int Words { get; }

    public int UpperWords { get; }

    /// <summary>Words of at most four letters in lower case: articles, prepositions and conjunctions in most languages that have case.</summary>
    public int SmallWords { get; }

    public int Letters { get; }

    public int Uppers { get; }

    public int Unspaced { get; }

    public int Digits { get; }

    public int Commas { get; }

    public int Stops { get; }

    public int Quotes { get; }

    public int Bars { get; }

    public int Signs { get; }

    public int Brackets { get; }

    public int Colons { get; }

    /// <summary>Signs between two digits, as in a time or a date.</summary>
    public int Clocks { get; }

    /// <summary>Signs of a web or mail address.</summary>
    public int Addresses { get; }

    public int Joins { get; }

    public int First { get; }

    public int Last { get; }

    public bool IsSentence { get; }

    public bool IsHeadline { get; }

    public bool IsListItem { get; }

    /// <summary>Whether a rule takes the line.</summary>
    public bool IsRuled { get; }

    /// <summary>For counting equal lines (FNV-1a). Not the framework's hash, which differs from process to process and so could, on a collision, change a result.</summary>
    public int Hash { get; }

    public static LineStatistics Of(string text, in TextLine line) => new(line.Content(text), line);

    /// <summary>Whether two lines look as if one list had both: the same borders, and about as many words.</summary>
    public static bool AreAlike(in LineStatistics one, in LineStatistics other) =>
        one.IsSentence == other.IsSentence && one.First == other.First && one.Last == other.Last
        && Math.Max(one.Words, other.Words) <= (Math.Min(one.Words, other.Words) * 3 / 2) + 2;
}
