using System.Collections.Immutable;
using TextPipeline.Plugins.Cleaning.StripAds.Lines;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;
using TextPipeline.Plugins.Cleaning.StripAds.Rules;

namespace TextPipeline.Plugins.Cleaning.StripAds;

/// <summary>Looks into packs for what makes no file unreadable and yet is wrong: examples that fail, rules that never act, names of rules that do not exist.</summary>
/// <param name="clean">What the stage makes of a text under some rules, with the reasons of its edits.</param>
internal sealed class PackChecks(Func<string, RuleSet, (string Text, ImmutableArray<string> Reasons)> clean)
{
    private const int LeastPrefixLetters = 4;

    /// <summary>A short prefix is harmless where the rule takes short lines alone.</summary>
    private const int HarmlessLength = 60;

    /// <summary>Checks the last of some packs, with those below it at work.</summary>
    /// <param name="layers">The general first.</param>
    public IEnumerable<StageFinding> Check(IReadOnlyList<RulePack> layers)
    {
        RulePack pack = layers[^1];
        RuleSet rules = RuleSet.Create(layers, StripAdsPreset.Strict);
        HashSet<string> below = [.. layers.Take(layers.Count - 1).SelectMany(layer => layer.Rules).Select(rule => rule.Reason)];
        foreach (string disabled in pack.Disable.Where(disabled => !below.Contains(disabled)))
        {
            yield return Find(pack, pack.DisablePlace, false, $"no pack below this one has a rule '{disabled}' that could be switched off");
        }

        foreach (Rule rule in pack.Rules)
        {
            foreach (StageFinding finding in CheckExamples(pack, rule, rules).Concat(CheckWords(pack, rule, rules)))
            {
                yield return finding;
            }

            if (!rule.Reason.StartsWith(pack.Name + "/", StringComparison.Ordinal) && !below.Contains(rule.Reason))
            {
                yield return Find(pack, rule.Place, false, $"the rule {rule.Reason} takes the place of none: no pack below this one has it");
            }
        }
    }

    private IEnumerable<StageFinding> CheckExamples(RulePack pack, Rule rule, RuleSet rules)
    {
        RuleExamples examples = rule.Examples;
        if (examples.Drop.Count + examples.Keep.Count + examples.Edit.Count == 0 && pack.File.Length > 0)
        {
            yield return Find(pack, rule.Place, false, $"the rule {rule.Reason} has no tests");
        }

        IEnumerable<(string Before, string After)> cases = examples.Drop.Select(text => (text, "")).Concat(examples.Keep.Select(text => (text, text))).Concat(examples.Edit);
        foreach ((string before, string after) in cases)
        {
            (string text, ImmutableArray<string> reasons) = clean(before, rules);
            string by = reasons.IsEmpty ? "" : $" by {string.Join(", ", reasons.Distinct())}";
            if (!string.Equals(text, after, StringComparison.Ordinal))
            {
                yield return Find(pack, rule.Place, true, $"a test of {rule.Reason} fails: {Quote(before)} becomes {Quote(text)}{by}, not {Quote(after)}");
            }
            else if (!rule.Keep && before != after && !reasons.Contains(rule.Reason))
            {
                yield return Find(pack, rule.Place, false, $"{rule.Reason} has no part in its test {Quote(before)}: the edit is made{by}");
            }
        }
    }

    private static IEnumerable<StageFinding> CheckWords(RulePack pack, Rule rule, RuleSet rules)
    {
        foreach (string text in rule.Keep ? [] : rule.Exact.Where(text => text.Length >= rule.MinLength && text.Length <= rule.MaxLength))
        {
            if (rules.TryDrop(text, isSentence: false, out RuleMatch match) && match.Rule.Reason != rule.Reason)
            {
                yield return Find(pack, rule.Place, false, $"{rule.Reason} never takes {Quote(text)}: {match.Rule.Reason} is asked first");
            }
        }

        foreach (string prefix in rule.MaxLength > HarmlessLength ? rule.Prefixes : [])
        {
            string folded = LineFolding.Fold(prefix);
            if (folded.Count(char.IsLetter) < LeastPrefixLetters && !folded.Contains('©') && !LineShape.IsUnspaced(folded[^1]) && !folded.Contains(' '))
            {
                yield return Find(pack, rule.Place, false, $"the prefix {Quote(prefix)} of {rule.Reason} is short for lines of up to {rule.MaxLength} characters; lower max_length or write more of it");
            }
        }
    }

    private static StageFinding Find(RulePack pack, (long Line, long Column) place, bool isError, string message) =>
        new(isError, message) { File = pack.File.Length == 0 ? null : pack.File, Line = (int)place.Line, Column = (int)place.Column };

    private static string Quote(string text) => $"'{text.ReplaceLineEndings("⏎")}'";
}
