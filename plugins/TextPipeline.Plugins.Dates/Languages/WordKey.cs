namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>How words are folded before they are compared: lower case by character, one apostrophe.</summary>
internal static class WordKey
{
    /// <summary>The folded form of one character.</summary>
    public static char Fold(char character)
    {
        if (character < 0x80)
        {
            return (uint)(character - 'A') <= 'Z' - 'A' ? (char)(character | 0x20) : character;
        }

        // The capital of Turkish "i", which has no simple lower case.
        if (character == '\u0130')
        {
            return 'i';
        }

        return IsApostrophe(character) ? '\'' : char.ToLowerInvariant(character);
    }

    /// <summary>What people type for an apostrophe: quotation marks, primes, modifier letters, the Armenian and the wide one.</summary>
    public const string Apostrophes = "'\u2018\u2019\u02BC\u02BB\u02B9\u055A\u2032\u2035\uFF07";

    /// <summary>True for one of <see cref="Apostrophes"/>.</summary>
    public static bool IsApostrophe(char character) =>
        character is '\'' or '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '\u02B9' or '\u055A' or '\u2032' or '\u2035' or '\uFF07';

    /// <summary>The folded form of a word.</summary>
    public static string Fold(string word) => string.Create(word.Length, word, static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = Fold(source[i]);
        }
    });

    /// <summary>True where <paramref name="word"/> folds to <paramref name="folded"/>.</summary>
    public static bool Equals(ReadOnlySpan<char> word, string folded)
    {
        if (word.Length != folded.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (Fold(word[i]) != folded[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash of a word's folded form under a parent node (FNV-1a).</summary>
    public static uint Hash(int parent, ReadOnlySpan<char> word)
    {
        uint hash = (2166136261u ^ (uint)parent) * 16777619u;
        foreach (char character in word)
        {
            hash = (hash ^ Fold(character)) * 16777619u;
        }

        return hash;
    }
}
