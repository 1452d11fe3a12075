using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>Folded phrases and the rules that they belong to, looked up by whole words: the cost of a look-up does not grow with the number of phrases.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Rule>> _rules = new(StringComparer.Ordinal);

    // Phrases that end in a script without word borders can only be tried one by one; packs have few.
    private readonly List<(string Phrase, Rule Rule)> _unspaced = [];

    public bool IsEmpty => _rules.Count == 0;

    /// <summary>Words of the longest phrase.</summary>
    public int MostWords { get; private set; }

    public IReadOnlyList<(string Phrase, Rule Rule)> Unspaced => _unspaced;

    public void Add(string phrase, Rule rule)
    {
        string folded = LineFolding.Fold(phrase);
        AddFolded(folded, rule);
        if (LineShape.IsUnspaced(folded[^1]))
        {
            _unspaced.Add((folded, rule));
        }
    }

    /// <summary>Adds a text that is compared as it stands.</summary>
    public void AddFolded(string folded, Rule rule)
    {
        if (!_rules.TryGetValue(folded, out List<Rule>? rules))
        {
            _rules.Add(folded, rules = []);
            MostWords = Math.Max(MostWords, LineShape.CountWords(folded, int.MaxValue));
        }

        rules.Add(rule);
    }

    /// <summary>The rules of a folded phrase; empty where it is none.</summary>
    public ReadOnlySpan<Rule> Find(ReadOnlySpan<char> folded) =>
        _rules.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out List<Rule>? rules)
            ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rules)
            : [];
}
