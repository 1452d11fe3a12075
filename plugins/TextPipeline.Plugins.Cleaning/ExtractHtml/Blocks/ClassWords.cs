namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

/// <summary>Words that page authors put into class, id and role attributes, by what they say of a block. Data: <c>html/class_words.txt</c>.</summary>
internal sealed class ClassWords
{
    public const string File = "html/class_words.txt";

    /// <summary>The category whose elements are not shown, if the data have it.</summary>
    private const string HiddenCategory = "hidden";

    private readonly Dictionary<string, uint> _bits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private ClassWords(TextReader reader)
    {
        var categories = new List<string>();
        for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
            {
                continue;
            }

            uint bit = 1u << categories.Count;
            categories.Add(line[..colon].Trim());
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _bits[word] = _bits.GetValueOrDefault(word) | bit;
            }
        }

        Categories = categories;
        Hidden = categories.IndexOf(HiddenCategory) is var hidden and >= 0 ? 1u << hidden : 0;
        _lookup = _bits.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Categories { get; }

    public uint Hidden { get; }

    public static ClassWords Read(StageResources resources)
    {
        using var reader = new StreamReader(resources.Open(File));
        return new ClassWords(reader);
    }

    /// <summary>
    /// The categories of an attribute's words, as bits. Words end at anything but letters, and before a capital behind a small letter; names with a hyphen are
    /// looked up whole as well.
    /// </summary>
    public uint Find(ReadOnlySpan<char> value)
    {
        uint found = 0;
        Span<char> word = stackalloc char[24];
        int length = 0, nameStart = 0;
        bool small = false, hyphen = false;
        for (int i = 0; i <= value.Length; i++)
        {
            char c = i < value.Length ? value[i] : ' ';
            hyphen |= c == '-';
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                found |= hyphen && _lookup.TryGetValue(value[nameStart..i], out uint whole) ? whole : 0;
                (nameStart, hyphen) = (i + 1, false);
            }

            bool letter = char.IsAsciiLetter(c);
            if (!letter || (small && char.IsAsciiLetterUpper(c)))
            {
                if (length is > 1 and < 24 && _lookup.TryGetValue(word[..length], out uint bits))
                {
                    found |= bits;
                }

                length = 0;
            }

            small = char.IsAsciiLetterLower(c);
            if (letter && length < 24)
            {
                word[length++] = char.ToLowerInvariant(c);
            }
        }

        return found;
    }
}
