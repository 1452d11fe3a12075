using System.Globalization;

namespace TextPipeline.Text.Sentences;

/// <summary>The numbers of list items: digits, one letter, or a small Roman number.</summary>
internal static class Enumerator
{
    private const int MostDigits = 3;

    /// <summary>Whether a word can be the number of an item.</summary>
    /// <param name="word">Without the mark behind it.</param>
    /// <param name="mark">The mark: a capital before a full stop is an initial, and so may be a letter that is not Latin.</param>
    public static bool IsOne(ReadOnlySpan<char> word, char mark) =>
        IsDigits(word) || Roman(word) > 0 || (word.Length == 1 && (char.IsAsciiLetterLower(word[0]) || (mark == ')' && char.IsLetter(word[0]))));

    /// <summary>Whether one number comes right behind another. A small <c>i</c> may be the ninth letter or the first Roman number.</summary>
    public static bool IsNext(ReadOnlySpan<char> present, ReadOnlySpan<char> next)
    {
        if (IsDigits(present) || IsDigits(next))
        {
            return IsDigits(present) && IsDigits(next)
                && int.Parse(next, CultureInfo.InvariantCulture) == int.Parse(present, CultureInfo.InvariantCulture) + 1;
        }

        return (present.Length == 1 && next.Length == 1 && next[0] == present[0] + 1) || (Roman(present) is > 0 and var value && Roman(next) == value + 1);
    }

    private static bool IsDigits(ReadOnlySpan<char> word) => word.Length is > 0 and <= MostDigits && !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>The value of a small Roman number up to 39, or 0.</summary>
    private static int Roman(ReadOnlySpan<char> word)
    {
        int value = 0;
        while (word.StartsWith("x"))
        {
            value += 10;
            word = word[1..];
        }

        int ones = word switch { "" => 0, "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, "v" => 5, "vi" => 6, "vii" => 7, "viii" => 8, "ix" => 9, _ => -1 };
        return ones < 0 || value > 30 ? 0 : value + ones;
    }
}
