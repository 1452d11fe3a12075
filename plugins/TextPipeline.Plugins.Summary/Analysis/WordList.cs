namespace TextPipeline.Plugins.Summary.Analysis;

/// <summary>The words of a language that a summary treats in some special way, from a file such as <c>words/id.txt</c>.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class WordList
{
    private readonly Dictionary<ulong, WordKinds> _kinds;

    private WordList(Dictionary<ulong, WordKinds> kinds) => _kinds = kinds;

    /// <summary>For languages without a list.</summary>
    public static WordList Empty { get; } = new([]);

    /// <summary>Whether it lists nothing.</summary>
    public bool IsEmpty => _kinds.Count == 0;

    /// <summary>What the list says of a word.</summary>
    public WordKinds KindsOf(ulong hash) => _kinds.GetValueOrDefault(hash);

    /// <summary>Reads a list: <c>[stop]</c>, <c>[connective]</c>, <c>[pronoun]</c> and <c>[speech]</c>, each followed by lines of words; <c>#</c> starts a comment.</summary>
    /// <exception cref="FormatException">A section has another name, or words stand before the first section.</exception>
    public static WordList Read(TextReader reader)
    {
        var kinds = new Dictionary<ulong, WordKinds>();
        WordKinds section = WordKinds.None;
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            ReadOnlySpan<char> content = line.AsSpan()[..(line.IndexOf('#', StringComparison.Ordinal) is >= 0 and int comment ? comment : line.Length)].Trim();
            if (content.IsEmpty)
            {
                continue;
            }

            if (content[0] == '[')
            {
                section = Section(content, number);
                continue;
            }

            if (section == WordKinds.None)
            {
                throw new FormatException($"line {number}: words stand before the first section, such as [stop]");
            }

            foreach (Range range in content.Split(' '))
            {
                if (!content[range].IsEmpty)
                {
                    ulong hash = WordHash.Of(content[range]);
                    kinds[hash] = kinds.GetValueOrDefault(hash) | section;
                }
            }
        }

        return new WordList(kinds);
    }

    private static WordKinds Section(ReadOnlySpan<char> header, int line) => header switch
    {
        "[stop]" => WordKinds.Stop,
        "[connective]" => WordKinds.Connective,
        "[pronoun]" => WordKinds.Pronoun,
        "[speech]" => WordKinds.Speech,
        _ => throw new FormatException($"line {line}: '{header}' is none of [stop], [connective], [pronoun], [speech]"),
    };
}
