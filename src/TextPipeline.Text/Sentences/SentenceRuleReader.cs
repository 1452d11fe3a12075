using TextPipeline.Text.Words;

namespace TextPipeline.Text.Sentences;

/// <summary>Reads rule files: sections in brackets, words separated by white space, comments from <c>#</c> to the end of the line.</summary>
internal sealed class SentenceRuleReader
{
    /// <summary>Values are <see cref="AbbreviationKind"/>.</summary>
    public WordTable Abbreviations { get; } = new();

    /// <summary>Apart from the rest, since many a letter is a measure behind a number and something else elsewhere.</summary>
    public WordTable Measures { get; } = new();

    /// <summary>Values are <see cref="SentenceWord"/>.</summary>
    public WordTable Words { get; } = new();

    public string Terminators { get; private set; } = "";

    public string Continuations { get; private set; } = "";

    public string DoubledTerminators { get; private set; } = "";

    /// <summary>Ends of words that are abbreviated, without the hyphen in front.</summary>
    public List<string> WordEnds { get; } = [];

    public bool NounsHaveCapitals { get; private set; }

    public bool OrdinalsHaveStops { get; private set; }

    public bool StopsArePauses { get; private set; }

    public bool EllipsesArePauses { get; private set; }

    public bool HasReporting { get; private set; }

    public void Read(TextReader reader)
    {
        string section = "";
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            ReadOnlySpan<char> content = (comment < 0 ? line : line.AsSpan(0, comment)).Trim();
            if (content.StartsWith('[') && content.EndsWith(']'))
            {
                section = content[1..^1].ToString();
                NounsHaveCapitals |= section == "nouns_have_capitals";
                OrdinalsHaveStops |= section is "ordinals_have_stops" or "nouns_have_capitals";
                StopsArePauses |= section == "stops_are_pauses";
                EllipsesArePauses |= section == "ellipses_are_pauses";
                continue;
            }

            while (!content.IsEmpty)
            {
                int end = content.IndexOfAny(' ', '\t');
                ReadOnlySpan<char> word = end < 0 ? content : content[..end];
                content = end < 0 ? [] : content[end..].TrimStart();
                if (word.Length > WordTable.LongestWord)
                {
                    throw new FormatException($"Line {number}: '{word}' is longer than {WordTable.LongestWord} characters.");
                }

                if (!TryAdd(section, word))
                {
                    throw new FormatException($"Line {number}: words in a section '{section}', which there is not.");
                }
            }
        }
    }

    private bool TryAdd(string section, ReadOnlySpan<char> word)
    {
        switch (section)
        {
            case "titles":
                Abbreviations[word] = (int)AbbreviationKind.Title;
                return true;
            case "before_numbers" when word[0] == '-' && word.Length > 1:
                WordEnds.Add(word[1..].ToString());
                return true;
            case "before_numbers":
                Abbreviations[word] = (int)AbbreviationKind.Numbered;
                return true;
            case "abbreviations":
                Abbreviations[word] = (int)AbbreviationKind.General;
                return true;
            case "endings":
                Abbreviations[word] = (int)AbbreviationKind.Ending;
                return true;
            case "measures":
                Measures[word] = (int)AbbreviationKind.Measure;
                return true;
            case "terminators":
                Terminators += word.ToString();
                return true;
            case "doubled_terminators":
                DoubledTerminators += word.ToString();
                return true;
            case "reporting":
                Words[word] |= (int)SentenceWord.Reporting;
                HasReporting = true;
                return true;
            case "continuations":
                Continuations += word.ToString();
                return true;
            case "starters":
                Words[word] |= (int)SentenceWord.Starter;
                return true;
            case "openers":
                Words[word] |= (int)(SentenceWord.Opener | SentenceWord.Starter);
                return true;
            case "capitalized":
                Words[word] |= (int)SentenceWord.Capitalized;
                return true;
            case "suffixes":
                Words[word] |= (int)SentenceWord.Suffix;
                return true;
            default:
                return false;
        }
    }
}
