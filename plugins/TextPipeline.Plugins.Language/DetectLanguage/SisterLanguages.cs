using System.Collections.Immutable;
using System.Globalization;
using TextPipeline.Text;
using TextPipeline.Text.Words;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>Languages so close that letters hardly tell them apart, and the words and spellings that do: the resources in <c>data/sisters</c>.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class SisterLanguages
{
    // Three nats: a word that one language writes twenty times as often as its sister.
    private const int WordWeight = 3 * Nat;
    private const int Nat = 10;
    private const int LongestWord = 24;
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _words;

    private readonly double _letters;
    private readonly Dictionary<string, double> _priors;

    private SisterLanguages(Dictionary<string, double> priors, Dictionary<string, string[]> words, double letters)
    {
        _priors = priors;
        _letters = letters;
        Languages = priors.Keys;
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The languages told apart.</summary>
    public IReadOnlyCollection<string> Languages { get; }

    /// <summary>
    /// Reads a file: lines <c>languages: words</c>, the languages with commas between; <c>@letters 0.2</c>, what is left of the difference that letters
    /// make between the sisters (by default all of it); <c>@prior id 2</c>, a lead in nats; <c>#</c> before comments.
    /// </summary>
    /// <exception cref="FormatException">A line is not so; the message gives its number.</exception>
    public static SisterLanguages Read(TextReader reader)
    {
        var priors = new Dictionary<string, double>(StringComparer.Ordinal);
        double letters = 1;
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string content = line.Split('#')[0].Trim();
            if (content.Length == 0)
            {
                continue;
            }

            string[] fields = content.Split(' ');
            if (fields is ["@letters", var share])
            {
                letters = ParseNumber(share, number);
                continue;
            }

            if (fields is ["@prior", var leader, var lead])
            {
                priors[leader] = ParseNumber(lead, number);
                continue;
            }

            int colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw new FormatException($"Line {number} of a file of sister languages is not 'languages: words'.");
            }

            string[] speakers = content[..colon].Split(',', StringSplitOptions.TrimEntries);
            foreach (string speaker in speakers)
            {
                priors.TryAdd(speaker, 0);
            }

            foreach (string word in content[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string key = word.ToLowerInvariant();
                words[key] = words.TryGetValue(key, out string[]? others) ? [.. others.Union(speakers)] : speakers;
            }
        }

        return new SisterLanguages(priors, words, letters);
    }

    /// <summary>Adds to the scores what the words of a text say.</summary>
    /// <param name="text">The text.</param>
    /// <param name="windows">The parts of it to look at.</param>
    /// <param name="languages">What the scores stand for.</param>
    /// <param name="scores">One a language, in tenths of a nat.</param>
    public void Add(ReadOnlySpan<char> text, TextWindows windows, ImmutableArray<string> languages, Span<int> scores)
    {
        AddPriors(languages, scores);
        for (int i = 0; i < windows.Count; i++)
        {
            ReadOnlySpan<char> window = text[windows.Range(i)];
            foreach (TextSegment word in WordTokenizer.Enumerate(window))
            {
                foreach (string language in SpeakersOf(window[word.Start..word.End]))
                {
                    if (languages.IndexOf(language) is >= 0 and int index)
                    {
                        scores[index] += WordWeight;
                    }
                }
            }
        }
    }

    private static double ParseNumber(string text, int line) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new FormatException($"Line {line} of a file of sister languages: '{text}' is no number.");

    private void AddPriors(ImmutableArray<string> languages, Span<int> scores)
    {
        int best = int.MinValue;
        foreach (string sister in Languages)
        {
            best = languages.IndexOf(sister) is >= 0 and int index ? Math.Max(best, scores[index]) : best;
        }

        foreach ((string sister, double lead) in _priors)
        {
            if (languages.IndexOf(sister) is >= 0 and int index)
            {
                scores[index] = best - (int)((best - scores[index]) * _letters) + (int)(lead * Nat);
            }
        }
    }

    private string[] SpeakersOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        Span<char> lower = stackalloc char[LongestWord];
        int length = word.ToLowerInvariant(lower);
        return _words.TryGetValue(lower[..length], out string[]? speakers) ? speakers : [];
    }
}
