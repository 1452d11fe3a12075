namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>The place and agency before the first sentence of a news article: <c>JAKARTA (Antara) -- </c>, <c>Bandung, Contoh.com - </c>.</summary>
internal static class Dateline
{
    private const int LongestLength = 70;
    private const int MostWords = 7;

    /// <summary>The number of characters that a dateline takes at the start of a sentence, with its dash and the white space after it; 0 without one.</summary>
    /// <remarks>
    /// A dash with white space before it must end it, every word must look like a name, and what follows must look like the start of a sentence.
    /// A plain name before a single dash ("Solo - ") counts up to two words only, because "Real Madrid Club - Barcelona" is a match.
    /// </remarks>
    public static int Length(ReadOnlySpan<char> sentence)
    {
        int agency = Agency(sentence);
        if (agency > 0)
        {
            return agency;
        }

        int dash = sentence[..Math.Min(sentence.Length, LongestLength)].IndexOfAny('-', '–', '—');
        while (dash > 0 && !char.IsWhiteSpace(sentence[dash - 1]))
        {
            int next = sentence[(dash + 1)..Math.Min(sentence.Length, LongestLength)].IndexOfAny('-', '–', '—');
            dash = next < 0 ? -1 : dash + 1 + next;
        }

        if (dash <= 0 || !LooksLikeNames(sentence[..dash], out int words, out bool isMarked))
        {
            return 0;
        }

        int end = dash, dashes = 0;
        while (end < sentence.Length && (sentence[end] is '-' or '–' or '—' || char.IsWhiteSpace(sentence[end])))
        {
            dashes += char.IsWhiteSpace(sentence[end]) ? 0 : 1;
            end++;
        }

        bool isSpaced = end > dash + 1 && char.IsWhiteSpace(sentence[end - 1]);
        bool startsSentence = end < sentence.Length && (char.IsUpper(sentence[end]) || char.IsDigit(sentence[end]) || sentence[end] is '"' or '“' or '\'' or '‘');
        return isSpaced && startsSentence && (isMarked || dashes > 1 || words <= 2) ? end : 0;
    }

    // "(AFP) The …": nothing but one name in brackets.
    private static int Agency(ReadOnlySpan<char> sentence)
    {
        if (sentence.IsEmpty || sentence[0] != '(')
        {
            return 0;
        }

        int close = 1;
        while (close < sentence.Length && close <= 12 && char.IsLetter(sentence[close]))
        {
            close++;
        }

        bool isAgency = close > 2 && close + 2 < sentence.Length && sentence[close] == ')' && sentence[close + 1] == ' ' && char.IsLetter(sentence[close + 2]);
        return isAgency ? close + 2 : 0;
    }

    private static bool LooksLikeNames(ReadOnlySpan<char> prefix, out int words, out bool isMarked)
    {
        words = 0;
        isMarked = prefix.IndexOfAny(",(.") >= 0;
        bool hasLower = false;
        foreach (Range range in prefix.Split(' '))
        {
            ReadOnlySpan<char> word = prefix[range].Trim("(),/");
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            bool isSite = word.IndexOf('.') > 0;
            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && !isSite && word is not ("de" or "do" or "di" or "la" or "of"))
            {
                return false;
            }

            foreach (char character in word)
            {
                hasLower |= char.IsLower(character);
            }
        }

        isMarked |= !hasLower;
        return words is > 0 and <= MostWords;
    }
}
