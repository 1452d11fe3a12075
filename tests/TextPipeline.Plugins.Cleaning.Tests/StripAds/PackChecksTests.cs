using TextPipeline.Plugins.Cleaning.StripAds;

namespace TextPipeline.Plugins.Cleaning.Tests.StripAds;

public sealed class PackChecksTests : IDisposable
{
    private readonly StripAdsBench _bench = new();

    public void Dispose() => _bench.Dispose();

    private string[] Check(StripAdsOptions options) =>
        [.. ((ICheckedStage)_bench.Build(options).Stage).Check().Select(finding => $"{finding.File}:{finding.Line}:{finding.Column}: {(finding.IsError ? "error" : "warning")}: {finding.Message}")];

    [Fact]
    public void Check_ShippedPacks_FindsNothing() => Assert.Empty(Check(new StripAdsOptions()));

    [Theory]
    [InlineData("{ id: a, exact: Menu, tests: { drop: [Peta] } }", "3:3: error: a test of mine/a fails: 'Peta' becomes 'Peta', not ''")]
    [InlineData("{ id: a, exact: Menu, tests: { drop: [Menu], keep: [menu] } }", "3:3: error: a test of mine/a fails: 'menu' becomes '' by mine/a, not 'menu'")]
    [InlineData("{ id: a, exact: Menu }", "3:3: warning: the rule mine/a has no tests")]
    [InlineData("{ id: a, exact: [Menu, ADVERTISEMENT], tests: { drop: [Menu] } }\n- { id: b, exact: [Peta, menu], tests: { drop: [Peta] } }", "4:3: warning: mine/b never takes 'menu': mine/a is asked first")]
    [InlineData("{ id: a, exact: Menu, tests: { drop: [Menu, ADVERTISEMENT] } }", "3:3: warning: mine/a has no part in its test 'ADVERTISEMENT': the edit is made by common/advertisement")]
    [InlineData("{ id: a, prefix: Di, tests: { drop: [Di sini] } }", "3:3: warning: the prefix 'Di' of mine/a is short for lines of up to 120 characters; lower max_length or write more of it")]
    [InlineData("{ id: common/none, exact: Menu, tests: { drop: [Menu] } }", "3:3: warning: the rule common/none takes the place of none: no pack below this one has it")]
    public void Check_RuleThatIsWrong_SaysHow(string rule, string expected)
    {
        _bench.Pack("mine", "language: xx\nrules:\n- " + rule);
        Assert.Equal(["packs/mine.yaml:" + expected], Check(new StripAdsOptions { Packs = ["common", "mine"] }));
    }

    [Fact]
    public void Check_RuleThatDoesNotExist_CannotBeSwitchedOff()
    {
        _bench.Pack("mine", "disable: [common/version, common/none]\nrules: [{ id: a, exact: Peta, tests: { drop: [Peta] } }]");
        Assert.Equal(
            [
                "packs/mine.yaml:1:10: warning: no pack below this one has a rule 'common/none' that could be switched off",
                ":0:0: warning: no pack below this one has a rule 'id/nothing' that could be switched off",
            ],
            Check(new StripAdsOptions { Packs = ["auto", "mine"], Disable = ["id/read_also", "id/nothing"] }));
    }

    [Fact]
    public void Check_PackOfALanguageThatCannotBeRead_IsAnError()
    {
        _bench.Pack("xx", "language: xx\nrules: 7");
        Assert.Equal(["packs/xx.yaml:2:8: error: rules is a list"], Check(new StripAdsOptions()));
    }
}
