using TextPipeline.Plugins.Cleaning.StripAds.Lines;

namespace TextPipeline.Plugins.Cleaning.StripAds.Pages;

/// <summary>Kinds of characters at the borders of a line, numbered for the model.</summary>
internal static class LineAlphabet
{
    public static int KindOf(char first) => first switch
    {
        _ when LineShape.IsUnspaced(first) => 7,
        _ when char.IsUpper(first) => 6,
        '"' or '“' or '„' or '«' or '\'' or '‘' or '「' => 5,
        _ when char.IsLower(first) => 4,
        _ when char.IsLetter(first) => 3,
        _ when char.IsDigit(first) => 2,
        '(' or '[' => 1,
        _ => 0,
    };

    public static int EndOf(ReadOnlySpan<char> content)
    {
        if (LineShape.EndsAsSentence(content))
        {
            return content[^1] is '?' or '!' or '？' or '！' ? 6 : content.EndsWith("...") || content[^1] == '…' ? 5 : 7;
        }

        char last = content[^1];
        return char.IsLetter(last) ? 1 : char.IsDigit(last) ? 0 : last is ':' or '：' ? 3 : last is ',' or ';' ? 4 : 2;
    }
}
