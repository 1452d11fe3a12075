using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using TextPipeline.Text;
using TextPipeline.Text.Words;

namespace TextPipeline.Plugins.Language.DetectLanguage;

/// <summary>Languages so close that letters hardly tell them apart, and the words and spellings that do: the resources in <c>data/sisters</c>.</summary>
/// <remarks>Immutable once read.</remarks>
internal sealed class SisterLanguages
{
    // Three nats: a word that one language writes twenty times as often as its sister.
    private const int WordWeight = 3 * Nat;
    private const int Nat = 10;
    private const int MostLanguages = 31;

    // By place in Languages, leads in tenths of a nat; a word's value in the table is the set of its languages, a bit each.
    private readonly List<string> _languages = [];
    private readonly List<int> _leads = [];
    private readonly WordTable _words = new();
    private readonly List<BorrowedProfile> _borrowed = [];
    private double _letters = 1;

    private SisterLanguages()
    {
    }

    /// <summary>The languages told apart.</summary>
    public IReadOnlyList<string> Languages => _languages;

    /// <summary>Languages among them that have no profile.</summary>
    public IReadOnlyList<BorrowedProfile> Borrowed => _borrowed;

    /// <summary>
    /// Reads a file: lines <c>languages: words</c>, the languages with commas between; <c>@letters 0.2</c>, what is left of the difference that letters
    /// make between the sisters (by default all of it); <c>@prior id 2</c>, a lead in nats; <c>@like gl es,pt -3</c>,
    /// a language without a profile takes the best score of others and that lead; <c>#</c> before comments.
    /// </summary>
    /// <exception cref="FormatException">A line is not so; the message gives its number.</exception>
    public static SisterLanguages Read(TextReader reader)
    {
        var sisters = new SisterLanguages();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string content = line.Split('#')[0].Trim();
            if (content.Length > 0)
            {
                sisters.ReadLine(content, number);
            }
        }

        return sisters;
    }

    /// <summary>Adds to the scores what the words of a text say.</summary>
    /// <param name="text">The text.</param>
    /// <param name="windows">The parts of it to look at.</param>
    /// <param name="languages">What the scores stand for.</param>
    /// <param name="scores">One a language, in tenths of a nat.</param>
    /// <returns>The most words that one of the languages has in the text.</returns>
    public int Add(ReadOnlySpan<char> text, TextWindows windows, ImmutableArray<string> languages, Span<int> scores)
    {
        Span<int> places = stackalloc int[_languages.Count];
        int best = int.MinValue;
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = languages.IndexOf(_languages[i]);
            best = places[i] < 0 ? best : Math.Max(best, scores[places[i]]);
        }

        Span<int> words = stackalloc int[_languages.Count];
        CountWords(text, windows, words);
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0)
            {
                ref int score = ref scores[places[i]];
                score = best - (int)((best - score) * _letters) + _leads[i] + (words[i] * WordWeight);
            }
        }

        int most = 0;
        foreach (int count in words)
        {
            most = Math.Max(most, count);
        }

        return most;
    }

    private void CountWords(ReadOnlySpan<char> text, TextWindows windows, Span<int> counts)
    {
        for (int i = 0; i < windows.Count; i++)
        {
            ReadOnlySpan<char> window = text[windows.Range(i)];
            foreach (TextSegment word in WordTokenizer.Enumerate(window))
            {
                for (int speakers = _words[window[word.Start..word.End]]; speakers != 0; speakers &= speakers - 1)
                {
                    counts[BitOperations.TrailingZeroCount(speakers)]++;
                }
            }
        }
    }

    private void ReadLine(string content, int number)
    {
        int colon = content.IndexOf(':', StringComparison.Ordinal);
        string[] fields = content.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields[0] == "@letters" && fields.Length == 2)
        {
            _letters = ParseNumber(fields[1], number);
        }
        else if (fields[0] == "@prior" && fields.Length == 3)
        {
            _leads[IndexOf(fields[1], number)] = (int)(ParseNumber(fields[2], number) * Nat);
        }
        else if (fields[0] == "@like" && fields.Length == 4)
        {
            IndexOf(fields[1], number);
            _borrowed.Add(new BorrowedProfile(fields[1], [.. fields[2].Split(',')], (int)(ParseNumber(fields[3], number) * Nat)));
        }
        else if (colon > 0)
        {
            int speakers = 0;
            foreach (string language in content[..colon].Split(','))
            {
                speakers |= 1 << IndexOf(language.Trim(), number);
            }

            foreach (string word in content[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _words[word] |= speakers;
            }
        }
        else
        {
            throw new FormatException($"Line {number} of a file of sister languages is not 'languages: words'.");
        }
    }

    private int IndexOf(string language, int line)
    {
        int index = _languages.IndexOf(language);
        if (index >= 0)
        {
            return index;
        }

        if (_languages.Count == MostLanguages)
        {
            throw new FormatException($"Line {line} of a file of sister languages: more than {MostLanguages} languages.");
        }

        _languages.Add(language);
        _leads.Add(0);
        return _languages.Count - 1;
    }

    private static double ParseNumber(string text, int line) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new FormatException($"Line {line} of a file of sister languages: '{text}' is no number.");
}
