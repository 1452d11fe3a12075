using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>The rules of several packs, made ready for one preset.</summary>
/// <remarks>Immutable but for the mark that its rules are announced. Safe for concurrent use.</remarks>
internal sealed class RuleSet
{
    // Few rules may take a sentence; a matcher of their own keeps running text cheap.
    private readonly RuleMatcher _drop;
    private readonly RuleMatcher _dropSentences;
    private readonly Dictionary<string, Rule> _byReason = new(StringComparer.Ordinal);
    private int _announced;

    private RuleSet(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        foreach (Rule rule in rules)
        {
            _byReason.TryAdd(rule.Reason, rule);
        }

        Allow = new RuleMatcher(rules.Where(rule => rule.Keep));
        _drop = new RuleMatcher(rules.Where(rule => !rule.Keep));
        _dropSentences = new RuleMatcher(rules.Where(rule => rule is { Keep: false, Sentences: true }));
        Cuts = new InlineCuts(rules.Where(rule => !rule.Keep));
        Doubled = rules.FirstOrDefault(rule => rule is { Keep: false, Doubled: > 0 });
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Whether the caller is the first that asks, and so the one that tells the run which rules there are.</summary>
    public bool BeginAnnouncing() => Volatile.Read(ref _announced) == 0 && Interlocked.Exchange(ref _announced, 1) == 0;

    /// <summary>Rules that protect a line.</summary>
    public RuleMatcher Allow { get; }

    /// <summary>The rule of a reason, or null.</summary>
    public Rule? Find(string reason) => _byReason.GetValueOrDefault(reason);

    /// <summary>Finds the rule that takes a line out.</summary>
    public bool TryDrop(ReadOnlySpan<char> content, bool isSentence, out RuleMatch match) =>
        (isSentence ? _dropSentences : _drop).TryMatch(content, isSentence, out match);

    /// <summary>Phrases that are cut out of lines that stay.</summary>
    public InlineCuts Cuts { get; }

    /// <summary>The rule for headlines that stand twice in a row, if there is one.</summary>
    public Rule? Doubled { get; }

    /// <summary>Makes a set.</summary>
    /// <param name="packs">The first match wins, and rules of later packs come first. A pack may switch off rules of earlier ones, and take their place.</param>
    /// <param name="preset">Rules of later levels are left out.</param>
    public static RuleSet Create(IEnumerable<RulePack> packs, StripAdsPreset preset)
    {
        var rules = new List<Rule>();
        foreach (RulePack pack in packs)
        {
            rules.RemoveAll(rule => pack.Disable.Contains(rule.Reason) || pack.Rules.Any(own => string.Equals(own.Reason, rule.Reason, StringComparison.Ordinal)));
            rules.InsertRange(0, pack.Rules.Where(rule => rule.Level <= preset));
        }

        return new RuleSet(rules);
    }
}
