using System.Globalization;
using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class CompareTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Compare_ChangedPipelineAsText_TellsWhatIsDifferent()
    {
        CommandResult result = Compare();
        Assert.Equal(0, result.ExitCode);
        ExpectedText.Compare("Verbs/Expected/compare.txt", result.Output);
    }

    [Fact]
    public void Compare_ChangedPipelineAsJson_TellsWhatIsDifferent()
    {
        CommandResult result = Compare("--format", "json");
        using JsonDocument parsed = JsonDocument.Parse(result.Output);
        Assert.Equal(40, parsed.RootElement.GetProperty("compared").GetInt32());
        ExpectedText.Compare("Verbs/Expected/compare.json", result.Output);
    }

    [Theory]
    [InlineData(1, "dropped>2%")]
    [InlineData(0, "dropped>20%")]
    [InlineData(1, "failed>0")]
    [InlineData(0, "failed>10")]
    [InlineData(1, "dropped>20%", "changed>0")]
    public void Compare_Threshold_DecidesTheExitCode(int code, params string[] conditions)
    {
        CommandResult result = Compare([.. conditions.SelectMany(condition => (string[])["--fail-if", condition])]);
        Assert.Equal(code, result.ExitCode);
        Assert.Equal(code == 1, result.Output.EndsWith($"crossed: {conditions[^1]}\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Compare_WrongThreshold_SaysWhatIsNear() => Assert.Equal(
        "error TP0001: --fail-if takes a condition such as 'dropped>2%' over changed, dropped or failed, not 'droped>2%'; did you mean 'dropped'?\nSee 'textpipeline compare --help'.\n",
        Compare("--fail-if", "droped>2%").Error);

    [Fact]
    public void Compare_SampleOfOneSeed_IsTheSameInAnyOrder()
    {
        string[] Sampled(params string[] arguments)
        {
            using JsonDocument parsed = JsonDocument.Parse(Compare(["--sample", "5", "--format", "json", .. arguments]).Output);
            Assert.Equal((40, 5), (parsed.RootElement.GetProperty("read").GetInt32(), parsed.RootElement.GetProperty("compared").GetInt32()));
            return [.. parsed.RootElement.GetProperty("largest").EnumerateArray().Concat(parsed.RootElement.GetProperty("ends").EnumerateArray()).Select(item => item.GetProperty("document").GetString()!).Order(StringComparer.Ordinal)];
        }

        string[] first = Sampled("--seed", "7");
        Assert.NotEmpty(first);
        Assert.NotEqual(first, Sampled("--seed", "8"));
        _work.Write("c.jsonl", string.Join('\n', _work.Read("c.jsonl").TrimEnd('\n').Split('\n').Reverse()) + "\n");
        Assert.Equal(first, Sampled("--seed", "7"));
    }

    // Every fifth document is dropped by B, every tenth word fails in B, and B leaves one line out.
    private CommandResult Compare(params string[] arguments)
    {
        if (!File.Exists(_work.Path("c.jsonl")))
        {
            _work.Write("c.jsonl", string.Concat(Enumerable.Range(1, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"doc-{i}\",\"text\":\"Iklan {new string('x', i)}\\nKabar {i}{(i % 9 == 0 ? " rusak" : "")}\\n\"}}\n"))));
        }

        File.Move(_work.Path(_work.Pipeline("{ use: edit_lines, with: { mark: { Kabar: '1' } } }", "emit_same")), _work.Path("a.yaml"), overwrite: true);
        string b = _work.Pipeline("{ use: drop_every, with: { multiple: 10 } }", "{ use: edit_lines, with: { remove: [Iklan], mark: { Kabar: '2' } } }", "{ use: fail_on, with: { word: rusak } }");
        return _work.Run(["compare", "a.yaml", b, "c.jsonl", .. arguments]);
    }
}
