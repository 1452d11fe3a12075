using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.StripAds.Rules;

/// <summary>The rules of several packs, made ready for one preset.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class RuleSet
{
    private RuleSet(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        Allow = new RuleMatcher(rules.Where(rule => rule.Keep));
        Drop = new RuleMatcher(rules.Where(rule => !rule.Keep));
        Cuts = new InlineCuts(rules.Where(rule => !rule.Keep));
        Doubled = rules.FirstOrDefault(rule => rule is { Keep: false, Doubled: > 0 });
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Rules that protect a line.</summary>
    public RuleMatcher Allow { get; }

    /// <summary>Rules that take a line out.</summary>
    public RuleMatcher Drop { get; }

    /// <summary>Phrases that are cut out of lines that stay.</summary>
    public InlineCuts Cuts { get; }

    /// <summary>The rule for headlines that stand twice in a row, if there is one.</summary>
    public Rule? Doubled { get; }

    /// <summary>Makes a set.</summary>
    /// <param name="packs">The first match wins, and rules of later packs come first. A pack may switch off rules of earlier ones.</param>
    /// <param name="preset">Rules of later levels are left out.</param>
    public static RuleSet Create(IEnumerable<RulePack> packs, StripAdsPreset preset)
    {
        var rules = new List<Rule>();
        foreach (RulePack pack in packs)
        {
            rules.RemoveAll(rule => pack.Disable.Contains(rule.Reason));
            rules.InsertRange(0, pack.Rules.Where(rule => rule.Level <= preset));
        }

        return new RuleSet(rules);
    }
}
