namespace TextPipeline.Text.Sentences;

/// <summary>Reads rule files: sections in brackets, words separated by white space, comments from <c>#</c> to the end of the line.</summary>
internal sealed class SentenceRuleReader
{
    public Dictionary<string, AbbreviationKind> Abbreviations { get; } = new(StringComparer.Ordinal);

    /// <summary>Apart from the rest, since many a letter is a measure behind a number and something else elsewhere.</summary>
    public Dictionary<string, bool> Measures { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SentenceWord> Words { get; } = new(StringComparer.Ordinal);

    public List<string> Terminators { get; } = [];

    public List<string> Continuations { get; } = [];

    public bool OrdinalsBeforeCapitals { get; private set; }

    public void Read(TextReader reader)
    {
        string section = "";
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            ReadOnlySpan<char> content = (comment < 0 ? line : line.AsSpan(0, comment)).Trim();
            if (content.IsEmpty)
            {
                continue;
            }

            if (content[0] == '[' && content[^1] == ']')
            {
                section = content[1..^1].ToString();
                if (section == "ordinals_before_capitals")
                {
                    OrdinalsBeforeCapitals = true;
                }

                continue;
            }

            foreach (Range word in content.Split(' '))
            {
                if (!content[word].IsEmpty && !TryAdd(section, content[word].ToString().ToLowerInvariant()))
                {
                    throw new FormatException($"Line {number}: words in a section '{section}', which there is not.");
                }
            }
        }
    }

    private bool TryAdd(string section, string word)
    {
        AbbreviationKind kind = section switch
        {
            "titles" => AbbreviationKind.Title,
            "before_numbers" => AbbreviationKind.Numbered,
            "abbreviations" => AbbreviationKind.General,
            "endings" => AbbreviationKind.Ending,
            _ => AbbreviationKind.None,
        };
        if (kind != AbbreviationKind.None)
        {
            Abbreviations[word] = kind;
            return true;
        }

        if (section == "measures")
        {
            Measures[word] = true;
            return true;
        }

        if (section is "terminators" or "continuations")
        {
            (section == "terminators" ? Terminators : Continuations).Add(word);
            return true;
        }

        SentenceWord role = section switch
        {
            "starters" => SentenceWord.Starter,
            "openers" => SentenceWord.Opener | SentenceWord.Starter,
            "capitalized" => SentenceWord.Capitalized,
            "suffixes" => SentenceWord.Suffix,
            _ => SentenceWord.None,
        };
        Words[word] = Words.GetValueOrDefault(word) | role;
        return role != SentenceWord.None;
    }
}
