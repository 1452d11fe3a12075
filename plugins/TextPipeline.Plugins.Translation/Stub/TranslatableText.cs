namespace TextPipeline.Plugins.Translation.Stub;

/// <summary>Tells words from what a translation must leave alone.</summary>
internal static class TranslatableText
{
    /// <summary>Whether any letter stands outside placeholders (<c>{name}</c>, <c>⟦1⟧</c>, <c>%s</c>, <c>%1$d</c>), tags (<c>&lt;b&gt;</c>) and URLs.</summary>
    public static bool IsIn(ReadOnlySpan<char> sentence)
    {
        int i = 0;
        while (i < sentence.Length)
        {
            int skipped = Untranslatable(sentence[i..]);
            if (skipped > 0)
            {
                i += skipped;
                continue;
            }

            if (char.IsLetter(sentence[i]) || char.IsSurrogate(sentence[i]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    // The length of what starts here and must come back unchanged; 0 where a translatable or neutral character does.
    private static int Untranslatable(ReadOnlySpan<char> rest) => rest[0] switch
    {
        '{' => Enclosed(rest, '}'),
        '⟦' => Enclosed(rest, '⟧'),
        '<' => Enclosed(rest, '>'),
        '%' => FormatSpecifier(rest),
        'h' or 'H' or 'w' or 'W' when IsUrl(rest) => UpToWhiteSpace(rest),
        _ => 0,
    };

    // Only up to the next opening bracket, so that a text of nothing but brackets is scanned once.
    private static int Enclosed(ReadOnlySpan<char> rest, char close)
    {
        int end = rest[1..].IndexOfAny(close, rest[0]);
        return end >= 0 && rest[end + 1] == close ? end + 2 : 0;
    }

    // C's printf: % [position$] [flags and width] conversion.
    private static int FormatSpecifier(ReadOnlySpan<char> rest)
    {
        int end = 1;
        while (end < rest.Length && end < 12 && (char.IsAsciiDigit(rest[end]) || rest[end] is '$' or '.' or '+' or '-' or '#'))
        {
            end++;
        }

        bool isConversion = end < rest.Length && rest[end] is 's' or 'd' or 'i' or 'u' or 'f' or 'g' or 'x' or 'c' or '@';
        return isConversion && (end + 1 == rest.Length || !char.IsLetter(rest[end + 1])) ? end + 1 : 0;
    }

    private static bool IsUrl(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static int UpToWhiteSpace(ReadOnlySpan<char> rest)
    {
        int end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
        {
            end++;
        }

        return end;
    }
}
