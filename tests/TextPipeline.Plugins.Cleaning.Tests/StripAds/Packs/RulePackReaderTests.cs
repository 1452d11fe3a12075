using TextPipeline.Plugins.Cleaning.StripAds;
using TextPipeline.Plugins.Cleaning.StripAds.Packs;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds.Packs;

public sealed class RulePackReaderTests
{
    [Fact]
    public void Read_EveryKey_FillsTheRule()
    {
        Rule rule = Assert.Single(Read("""
            description: A pack.
            language: id
            disable: [common/version]
            rules:
              - id: all
                exact: [Satu]
                prefix: Dua
                suffix: [Tiga]
                phrase: [Empat]
                shape: ["0/0"]
                inline: [LIMAENAM]
                inline_bracketed: ["(Tujuh"]
                pattern: "^x+$"
                joined: 5
                doubled: 4
                min_length: 2
                max_length: 90
                first: "("
                last: ")"
                follow: 3
                follow_repeated: 20
                ends_text: true
                sentences: true
                keep: true
                frame: true
                level: strict
                tests: { drop: [a], keep: b, edit: [{ before: c, after: d }] }
            """).Rules);
        Assert.Equal(("mine/all", "Dua", 5, 4, 2, 90), (rule.Reason, rule.Prefixes[0], rule.Joined, rule.Doubled, rule.MinLength, rule.MaxLength));
        Assert.Equal(("(", ")", 3, 20, StripAdsPreset.Strict), (rule.First, rule.Last, rule.Follow, rule.FollowRepeated, rule.Level));
        Assert.True(rule is { EndsText: true, Sentences: true, Keep: true, Frame: true });
        Assert.Matches(rule.Pattern!, "xxx");
        Assert.Equal(["a", "b", "c", "d"], [.. rule.Examples.Drop, .. rule.Examples.Keep, rule.Examples.Edit[0].Before, rule.Examples.Edit[0].After]);
    }

    [Theory]
    [InlineData("", "mine.yaml:1:1: a pack is a mapping with the key rules")]
    [InlineData("- a", "mine.yaml:1:1: a pack is a mapping with the key rules")]
    [InlineData("rules: []", "mine.yaml:1:1: the pack has no rules")]
    [InlineData("rules: [a]", "mine.yaml:1:9: a rule is a mapping that starts with its id")]
    [InlineData("rule: []", "mine.yaml:1:1: unknown key 'rule' in a pack, which knows description, version, language, disable, rules")]
    [InlineData("rules:\n- exact: A", "mine.yaml:2:3: the rule has no id")]
    [InlineData("rules:\n- id: Not Snake\n  exact: A", "mine.yaml:2:7: the id 'Not Snake' is not snake_case of at most 40 characters")]
    [InlineData("rules:\n- { id: a, exact: A }\n- { id: a, exact: B }", "mine.yaml:3:3: a second rule mine/a")]
    [InlineData("rules:\n- id: a\n  exact: A\n  exact: B", "mine.yaml:4:3: a second 'exact' in a rule")]
    [InlineData("rules:\n- id: a\n  prefix: '***'", "mine.yaml:3:11: '***' in 'prefix' has neither letters nor digits")]
    [InlineData("rules:\n- id: a\n  exact: [[A]]", "mine.yaml:3:11: 'exact' holds texts that are not empty")]
    [InlineData("rules:\n- id: a\n  exact: []", "mine.yaml:3:10: 'exact' is empty")]
    [InlineData("rules:\n- id: a\n  sentences: true", "mine.yaml:2:3: the rule mine/a finds nothing: give it one of exact, prefix, suffix, phrase, shape, inline, inline_bracketed, joined, doubled, pattern")]
    [InlineData("rules:\n- id: a\n  exact: A\n  max_length: -1", "mine.yaml:4:15: 'max_length' is a whole number from 0 to 2000")]
    [InlineData("rules:\n- id: a\n  exact: A\n  sentences: yes", "mine.yaml:4:14: 'sentences' is true or false")]
    [InlineData("rules:\n- id: a\n  exact: A\n  level: wild", "mine.yaml:4:10: 'level' is careful, balanced or strict")]
    [InlineData("rules:\n- id: a\n  inline: AD", "mine.yaml:3:11: 'AD' in 'inline' is shorter than 6 characters: too little to cut out of a line")]
    [InlineData("rules:\n- id: a\n  exact: A\n  tests: { dropp: A }", "mine.yaml:4:12: unknown key 'dropp' in the tests of a rule, which knows drop, keep, edit")]
    public void Read_Fault_HasItsPlace(string yaml, string expected) =>
        Assert.Equal(expected, Assert.Single(Assert.Throws<RulePackException>(() => Read(yaml)).Faults).ToString());

    [Theory]
    [InlineData("rules:\n- id: a\n  pattern: '(a'", "mine.yaml:3:12: '(a' is no pattern of the linear-time engine: ")]
    [InlineData("rules:\n- id: a\n  pattern: '(a)\\1'", "mine.yaml:3:12: '(a)\\1' is no pattern of the linear-time engine: ")]
    [InlineData("rules: [", "mine.yaml:")]
    [InlineData("rules:\n\t- id: a", "mine.yaml:1:1: not YAML: ")]
    [InlineData("rules: &a [*a]", "mine.yaml:1:")]
    [InlineData("[[[[[[[[[[[[[[", "mine.yaml:1:")]
    public void Read_FaultOfAnEngine_HasItsPlace(string yaml, string start) =>
        Assert.StartsWith(start, Assert.Single(Assert.Throws<RulePackException>(() => Read(yaml)).Faults).ToString(), StringComparison.Ordinal);

    private static RulePack Read(string yaml) => RulePackReader.Read("mine.yaml", "mine", new StringReader(yaml));
}
