namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>The rule packs beside a pipeline are checked with it.</summary>
public sealed class LintPacksTests : IDisposable
{
    private const string Fault = "packs/mine.yaml:2:3: error TP1215: 'strip_ads' finds fault with its data: a test of mine/brand fails: 'Kabar Kota' becomes 'Kabar Kota', not ''\n";

    private readonly Workspace _work = new();

    public LintPacksTests()
    {
        _work.Pipeline("{ use: strip_ads, with: { packs: [common, mine] } }");
        _work.Write("packs/mine.yaml", "rules:\n- id: brand\n  exact: Kabar Desa\n  tests: { drop: [Kabar Kota] }\n- id: menu\n  exact: Peta Situs\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Lint_PackWithAFailingTest_NamesItsPlace()
    {
        CommandResult result = _work.Run("lint", "pipeline.yaml");
        Assert.Equal((2, Fault + "packs/mine.yaml:5:3: warning TP1216: 'strip_ads' doubts its data: the rule mine/menu has no tests\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Test_PackWithAFailingTest_Fails()
    {
        _work.Write("pipeline.test.yaml", "cases:\n- name: it cleans\n  input: { text: Kabar Desa }\n  expect: { text: '' }\n");
        CommandResult result = _work.Run("test", "pipeline.yaml");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(Fault, result.Error, StringComparison.Ordinal);
    }
}
