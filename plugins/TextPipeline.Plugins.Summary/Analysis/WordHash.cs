namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>FNV-1a over the UTF-16 units of a word in lower case, 64 bits.</summary>
/// <remarks>
/// Words are told apart by this alone. Two words of one document that share a hash would count as one word, which could at worst change a score;
/// with 10,000 distinct words the odds are below one in a hundred billion. Unlike string.GetHashCode it is the same in every process.
/// </remarks>
internal static class WordHash
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = OffsetBasis;
        foreach (char character in word)
        {
            char lower = character < 0x80 ? (char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character) : char.ToLowerInvariant(character);
            hash = (hash ^ lower) * Prime;
        }

        return hash;
    }
}
