namespace TextPipeline.Cli.Tests.Plugins;

/// <summary>A plugin compiled against the first contract ever, and never since, on today's host; see tests/TestPlugins/FirstContract.</summary>
public sealed class FirstContractTests : IDisposable
{
    private const string Documents = """
        {"id":"a","text":"some text.","language":"en","n":1.50}
        {"id":"b","text":"drop"}
        {"id":"c","text":"fail"}
        {"id":"d","text":"throw"}
        {"id":"e","text":"split"}
        {"id":"f","text":"rewrite"}
        """;

    private const string Expected = """
        {"id":"a","text":"> some text?!","language":"en","n":1.50,"first":["test","use_first_contract","use_first_contract","words","data/words.txt","< ?txet emos >","first 2..5","open: '' > '> '","mark: '.' > '?'","en","n","logs errors","has a clock"],"annotations":[{"type":"first","start":2,"end":5,"title":"start"}]}
        {"id":"e/1","parent_id":"e","text":"one!"}
        {"id":"e/2","parent_id":"e","text":"two!"}
        {"id":"f","text":"rewritten!"}

        """;

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("none")]
    [InlineData("process")]
    public void Run_PluginOfTheFirstContract_WorksAsItEverDid(string isolation)
    {
        _work.AddPlugin(Path.Combine(Repository.Root, "tests", "TestPlugins", "FirstContract"), "TestPlugins.FirstContract");
        _work.Write("plugins/TestPlugins.FirstContract/data/words.txt", "words\n");
        _work.Write("in.jsonl", Documents);
        string pipeline = _work.Pipeline("{ use: use_first_contract, with: { mark: '?' } }", "batch_first_contract", "sync_first_contract");

        CommandResult result = _work.Run("run", pipeline, "in.jsonl", "-o", "out.jsonl", "--isolation", isolation);

        Assert.Equal((1, "read 6 + derived 1 = written 4 + dropped 1 + quarantined 2"), (result.ExitCode, result.Balance));
        Assert.Equal(Expected, _work.Read("out.jsonl"));
        Assert.Equal(
            [
                "textpipeline: error: c (in.jsonl:3) failed in use_first_contract: cannot: it cannot be done",
                "textpipeline: error: d (in.jsonl:4) failed in use_first_contract: exception: InvalidOperationException: no luck",
            ],
            result.Messages);
    }
}
