using System.Globalization;

namespace TextPipeline.Plugins.Deduplication.Deduplicate.Fingerprints;

/// <summary>What a character is in a text whose words are compared.</summary>
internal static class WordScript
{
    /// <summary>For each character of the Basic Multilingual Plane: 0 for one between words, 1 for one that is a word of its own, else the character in lower case.</summary>
    private static readonly Lazy<char[]> Table = new(MakeTable);

    public const char Separator = '\0';

    public const char WholeWord = '\u0001';

    /// <summary>The table, made when it is first needed.</summary>
    public static ReadOnlySpan<char> Characters => Table.Value;

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (int i = 0; i < table.Length; i++)
        {
            char c = (char)i;
            table[i] = IsWholeWord(c) ? WholeWord : IsInWord(c) ? char.ToLowerInvariant(c) : Separator;
        }

        return table;
    }

    // Halves of pairs count as letters: nearly all are.
    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters.
    private static bool IsWholeWord(char c) => c is >= '\u0E01' and <= '\u0EDF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17DD'
        or >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
