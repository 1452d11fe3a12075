using System.Runtime.InteropServices;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Folded phrases and the rules that they belong to, looked up by whole words: the cost of a look-up does not grow with the number of phrases.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Rule>> _rules = new(StringComparer.Ordinal);

    // How many words the longest phrase has that starts, or ends, with a word: most words of a text start none.
    private readonly Dictionary<string, PhraseWord> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseWord> _byLastWord = new(StringComparer.Ordinal);

    // The first characters of phrases, modulo 64: most words are told apart by one bit.
    private ulong _firstCharacters;

    // Phrases that end in a script without word borders can only be tried one by one; packs have few.
    private readonly List<UnspacedPhrase> _unspaced = [];

    /// <summary>No line that is longer meets a rule of the table.</summary>
    public int MaxLength { get; private set; }

    public void Add(string phrase, Rule rule)
    {
        string folded = LineFolding.Fold(phrase);
        if (!_rules.TryGetValue(folded, out List<Rule>? rules))
        {
            _rules.Add(folded, rules = []);
            int words = LineShape.CountWords(folded, int.MaxValue);
            AddWord(_byFirstWord, FirstWord(folded), words);
            _firstCharacters |= 1UL << (folded[0] & 63);
            AddWord(_byLastWord, folded[(folded.LastIndexOf(' ') + 1)..], words);
        }

        rules.Add(rule);
        MaxLength = Math.Max(MaxLength, rule.MaxLength);
        if (LineShape.IsUnspaced(folded[^1]))
        {
            _unspaced.Add(new UnspacedPhrase(folded, rule));
        }
    }

    /// <summary>Whether a phrase may start with the first word of a folded text.</summary>
    public bool MayStart(ReadOnlySpan<char> folded) => _unspaced.Count > 0 || MostWordsFrom(folded[..WordEnd(folded, 0)]) > 0;

    /// <summary>The rules of a folded text; empty where it is no phrase.</summary>
    public ReadOnlySpan<Rule> Find(ReadOnlySpan<char> folded) =>
        _rules.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out List<Rule>? rules) ? CollectionsMarshal.AsSpan(rules) : [];

    /// <summary>Whether the line starts with a phrase. The longest counts: <c>Related articles</c> is bare, although <c>Related</c> is a prefix too.</summary>
    public bool TryPrefix(LineUnderTest line, ref RuleMatch match)
    {
        ReadOnlySpan<char> folded = line.Folded;
        int end = WordEnd(folded, 0);
        bool found = false;
        for (int words = MostWordsFrom(folded[..end]); words > 0; words--)
        {
            found |= line.MeetsAny(Find(folded[..end]), line.IsWhole && end == folded.Length, ref match);
            if (end == folded.Length)
            {
                break;
            }

            end = WordEnd(folded, end + 1);
        }

        if (found)
        {
            return true;
        }

        foreach (UnspacedPhrase unspaced in _unspaced)
        {
            if (folded.StartsWith(unspaced.Phrase, StringComparison.Ordinal) && line.Meets(unspaced.Rule, line.IsWhole && unspaced.Phrase.Length == folded.Length, ref match))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line ends with a phrase.</summary>
    public bool TrySuffix(LineUnderTest line, ref RuleMatch match)
    {
        ReadOnlySpan<char> folded = line.Folded;
        if (line.Content.Length > MaxLength || !line.IsWhole)
        {
            return false;
        }

        int start = folded.LastIndexOf(' ') + 1;
        for (int words = MostWordsTo(folded[start..]); words > 0; words--)
        {
            if (line.MeetsAny(Find(folded[start..]), start == 0, ref match))
            {
                return true;
            }

            if (start == 0)
            {
                break;
            }

            start = folded[..(start - 1)].LastIndexOf(' ') + 1;
        }

        foreach (UnspacedPhrase unspaced in _unspaced)
        {
            if (folded.EndsWith(unspaced.Phrase, StringComparison.Ordinal) && line.Meets(unspaced.Rule, unspaced.Phrase.Length == folded.Length, ref match))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line has a phrase somewhere.</summary>
    public bool TryPhrase(LineUnderTest line, ref RuleMatch match)
    {
        ReadOnlySpan<char> folded = line.Folded;
        if (line.Content.Length > MaxLength || !line.IsWhole)
        {
            return false;
        }

        for (int start = 0; start < folded.Length;)
        {
            int wordEnd = WordEnd(folded, start);
            if (!MayStartWith(folded[start]))
            {
                start = wordEnd + 1;
                continue;
            }

            int end = wordEnd;
            for (int words = MostWordsFrom(folded[start..end]); words > 0; words--)
            {
                if (line.MeetsAny(Find(folded[start..end]), start == 0 && end == folded.Length, ref match))
                {
                    return true;
                }

                if (end == folded.Length)
                {
                    break;
                }

                end = WordEnd(folded, end + 1);
            }

            start = wordEnd + 1;
        }

        foreach (UnspacedPhrase unspaced in _unspaced)
        {
            if (folded.Contains(unspaced.Phrase, StringComparison.Ordinal) && line.Meets(unspaced.Rule, isBare: false, ref match))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayStartWith(char first) => (_firstCharacters >> (first & 63) & 1) != 0;

    /// <summary>Words of the longest phrase that starts with a word; 0 for none.</summary>
    private int MostWordsFrom(ReadOnlySpan<char> firstWord) =>
        !firstWord.IsEmpty && MayStartWith(firstWord[0]) && _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(firstWord, out PhraseWord? word) ? word.Most : 0;

    /// <summary>Words of the longest phrase that ends with a word; 0 for none.</summary>
    private int MostWordsTo(ReadOnlySpan<char> lastWord) =>
        _byLastWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lastWord, out PhraseWord? word) ? word.Most : 0;

    private static int WordEnd(ReadOnlySpan<char> folded, int start)
    {
        int length = folded[start..].IndexOf(' ');
        return length < 0 ? folded.Length : start + length;
    }

    private static string FirstWord(string folded)
    {
        int end = folded.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? folded : folded[..end];
    }

    private static void AddWord(Dictionary<string, PhraseWord> words, string word, int count)
    {
        if (!words.TryGetValue(word, out PhraseWord? known))
        {
            words.Add(word, known = new PhraseWord());
        }

        known.Most = Math.Max(known.Most, count);
    }

    /// <summary>A first or last word. A class, because a dictionary of numbers would be compiled anew at every start.</summary>
    private sealed class PhraseWord
    {
        public int Most { get; set; }
    }
}
