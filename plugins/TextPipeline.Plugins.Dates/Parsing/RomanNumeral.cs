namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Roman numerals in capitals, as centuries have them.</summary>
internal static class RomanNumeral
{
    // XXXVIII.
    private const int Longest = 7;

    /// <summary>The value of a numeral, or of one with an ordinal ending behind it, such as <c>XIXe</c>; 0 for anything else.</summary>
    public static int Read(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExcept('I', 'V', 'X');
        text = end < 0 ? text : end > 0 && text.Length - end <= 2 ? text[..end] : [];
        if (text.Length > Longest)
        {
            return 0;
        }

        int sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int value = Value(text[i]);
            sum += i + 1 < text.Length && Value(text[i + 1]) > value ? -value : value;
        }

        return sum;
    }

    private static int Value(char letter) => letter switch { 'I' => 1, 'V' => 5, _ => 10 };
}
