namespace TextPipeline.Cli.Tests.Verbs;

public sealed class StarterTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Pipeline_New_IsCommentedAndLintedClean()
    {
        CommandResult result = _work.Run("new", "pipeline", "pipelines/news_en");

        Assert.Equal((0, "pipelines/news_en.yaml\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal((0, ""), (_work.Run("lint", "pipelines") is var lint ? lint.ExitCode : -1, lint.Output));
        string[] lines = _work.Read("pipelines/news_en.yaml").Split('\n');
        Assert.Contains("name: news_en", lines);
        Assert.True(lines.Count(line => line.TrimStart().StartsWith('#')) > 10);
        _work.Write("a.txt", "The mayor opened the bridge on 3 May 2021. It took four years to build.");
        Assert.Equal(0, _work.Run("run", "pipelines/news_en.yaml", "a.txt").ExitCode);
    }

    [Fact]
    public void Pipeline_ThatIsThere_IsNotOverwritten()
    {
        _work.Write("mine.yaml", "mine");

        CommandResult result = _work.Run("new", "pipeline", "mine.yaml");

        Assert.Equal((2, "error TP0022: 'mine.yaml' is there already; name another or take it away first\n"), (result.ExitCode, result.Error));
        Assert.Equal("mine", _work.Read("mine.yaml"));
    }

    [Theory]
    [InlineData("1st", "error TP0021: the name '1st' must begin with a letter and hold only letters, digits, '_' and '-', 64 at most\n")]
    [InlineData("file/first", "error TP0023: 'file/first.yaml' cannot be written: ")]
    public void Pipeline_ThatCannotBe_SaysWhy(string name, string error)
    {
        _work.Write("file", "no folder");

        CommandResult result = _work.Run("new", "pipeline", name);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
    }
}
