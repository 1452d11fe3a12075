namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>Words of lines that are about the page itself. Data: <c>html/line_words.txt</c>.</summary>
internal sealed class LineWords
{
    public const string File = "html/line_words.txt";

    private const int LongestWord = 24;

    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private LineWords(TextReader reader)
    {
        var categories = new List<string>();
        for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
            {
                continue;
            }

            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _categories.TryAdd(word, categories.Count);
            }

            categories.Add(line[..colon].Trim());
        }

        Categories = categories;
        _lookup = _categories.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Categories { get; }

    public static LineWords Read(StageResources resources)
    {
        using var reader = new StreamReader(resources.Open(File));
        return new LineWords(reader);
    }

    /// <summary>Adds to each category the words of a text that are in it.</summary>
    public void CountIn(ReadOnlySpan<char> text, Span<int> counts)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetter(c) || c == '©')
            {
                if (length < LongestWord)
                {
                    word[length] = char.ToLowerInvariant(c);
                }

                length++;
                continue;
            }

            if (length is > 0 and < LongestWord && _lookup.TryGetValue(word[..length], out int category))
            {
                counts[category]++;
            }

            length = 0;
        }
    }
}
