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

    public IReadOnlyList<UnspacedPhrase> Unspaced => _unspaced;

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

    /// <summary>False where no phrase starts with a character.</summary>
    public bool MayStartWith(char first) => (_firstCharacters >> (first & 63) & 1) != 0;

    /// <summary>Words of the longest phrase that starts with a word; 0 for none.</summary>
    public int MostWordsFrom(ReadOnlySpan<char> firstWord) => !firstWord.IsEmpty && MayStartWith(firstWord[0]) && _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(firstWord, out PhraseWord? word) ? word.Most : 0;

    /// <summary>Words of the longest phrase that ends with a word; 0 for none.</summary>
    public int MostWordsTo(ReadOnlySpan<char> lastWord) => _byLastWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lastWord, out PhraseWord? word) ? word.Most : 0;

    /// <summary>The rules of a folded phrase; empty where it is none.</summary>
    public ReadOnlySpan<Rule> Find(ReadOnlySpan<char> folded) =>
        _rules.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out List<Rule>? rules) ? CollectionsMarshal.AsSpan(rules) : [];

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
