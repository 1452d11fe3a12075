using System.Globalization;

namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>Cuts texts into tokens and gives equal tokens one number.</summary>
internal sealed class TokenTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>How many different tokens there are so far.</summary>
    public int Count => _numbers.Count;

    /// <summary>The lines of a text, each with its line break.</summary>
    public TokenList Lines(ReadOnlySpan<char> text) => Cut(text, static rest => rest.IndexOf('\n') is var end and >= 0 ? end + 1 : rest.Length);

    /// <summary>The words of a text, the white space between them, each line break and each other character.</summary>
    public TokenList Words(ReadOnlySpan<char> text) => Cut(text, WordLength);

    private delegate int Length(ReadOnlySpan<char> rest);

    private TokenList Cut(ReadOnlySpan<char> text, Length length)
    {
        var ids = new List<int>();
        var starts = new List<int>();
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        int start = 0;
        while (start < text.Length)
        {
            int end = start + length(text[start..]);
            ReadOnlySpan<char> token = text[start..end];
            if (!numbers.TryGetValue(token, out int number))
            {
                number = _numbers.Count;
                numbers[token] = number;
            }

            ids.Add(number);
            starts.Add(start);
            start = end;
        }

        starts.Add(text.Length);
        return new TokenList([.. ids], [.. starts]);
    }

    private static int WordLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '\n')
        {
            return 1;
        }

        if (char.IsWhiteSpace(rest[0]))
        {
            int end = 1;
            while (end < rest.Length && rest[end] != '\n' && char.IsWhiteSpace(rest[end]))
            {
                end++;
            }

            return end;
        }

        int word = 0;
        while (word < rest.Length && IsWord(rest[word]))
        {
            word++;
        }

        return word > 0 ? word : rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
