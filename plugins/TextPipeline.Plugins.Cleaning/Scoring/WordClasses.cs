namespace TextPipeline.Plugins.Cleaning.Scoring;

/// <summary>Words by what they say of a line, such as that it is about sharing; read from a file that users can replace.</summary>
/// <remarks>
/// Immutable and safe for concurrent use. A line of the file is the name of a class, a colon and its words in small letters; <c>#</c> begins a line that
/// says nothing. A word may be in one class only: the first that names it counts.
/// </remarks>
internal sealed class WordClasses
{
    private const int LongestWord = 24;

    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordClasses(IReadOnlyList<string> names)
    {
        Names = names;
        _lookup = _classes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the file.</summary>
    /// <param name="file">What messages call it.</param>
    /// <param name="reader">Its text.</param>
    /// <param name="names">The classes that a model was trained on, in their order.</param>
    /// <exception cref="FormatException">The file has other classes.</exception>
    public static WordClasses Read(string file, TextReader reader, IReadOnlyList<string> names)
    {
        var classes = new WordClasses(names);
        int count = 0;
        while (reader.ReadLine() is string line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || line[0] == '#')
            {
                continue;
            }

            if (count == names.Count || !line.AsSpan(0, colon).SequenceEqual(names[count]))
            {
                throw new FormatException($"{file}: the classes must be {string.Join(", ", names)}, in this order; '{line[..colon]}' is out of place.");
            }

            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                classes._classes.TryAdd(word, count);
            }

            count++;
        }

        return count == names.Count ? classes : throw new FormatException($"{file}: the class {names[count]} is missing.");
    }

    /// <summary>Counts the words of each class.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">One for each class; added to.</param>
    public void CountIn(ReadOnlySpan<char> text, Span<byte> counts)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char character = i < text.Length ? text[i] : ' ';
            if (char.IsLetter(character) || character == '©')
            {
                if (length < LongestWord)
                {
                    word[length] = char.ToLowerInvariant(character);
                }

                length++;
                continue;
            }

            if (length is > 0 and < LongestWord && _lookup.TryGetValue(word[..length], out int found))
            {
                counts[found] += counts[found] < byte.MaxValue ? (byte)1 : (byte)0;
            }

            length = 0;
        }
    }
}
