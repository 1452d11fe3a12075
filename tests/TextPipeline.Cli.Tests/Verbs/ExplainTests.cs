using System.Text.Json;
using System.Text.RegularExpressions;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed partial class ExplainTests : IDisposable
{
    private readonly Workspace _work = new();

    public ExplainTests()
    {
        _work.Write("in.jsonl", """
            {"id":"a","text":"good"}
            {"id":"b","text":"one\nBOOM"}
            {"text":"bad"}
            nonsense

            """);
        string pipeline = _work.Pipeline("split_lines", "{ use: throw_on, with: { word: BOOM } }", "{ use: fail_on, with: { word: bad } }", "to_upper");
        Assert.Equal(1, _work.Run("run", pipeline, "in.jsonl", "-o", "out.jsonl").ExitCode);
    }

    public void Dispose() => _work.Dispose();

    private string Explain(string id, params string[] options)
    {
        CommandResult result = _work.Run(["explain", "out.jsonl", "--doc", id, .. options]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return Time().Replace(Hash().Replace(result.Output, "sha256 …"), "ended by    …");
    }

    [Fact]
    public void Explain_PartOfADocument_TellsItsWay()
    {
        string text = Explain("b/1");
        Assert.StartsWith("""
            document    b/1
            run         out.jsonl.run
            read from   in.jsonl, line 2, byte 25
            ended by    …
            ended       written: document 2 of the output, 42 bytes from byte 43
            versions    textpipeline
            """, text, StringComparison.Ordinal);
        Assert.Contains("sha256 …\ntoday       it comes to the same, byte for byte\n\ntest: b, 8 characters\n\n 1 split_lines ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_DocumentWithParts_TellsAllOfThem()
    {
        string text = Explain("b");
        Assert.Contains(
            """
            part 1      written: document 2 of the output, 42 bytes from byte 43
            part 2      b/2 quarantined, failed in throw_on: exception: InvalidOperationException: The text contains 'BOOM'.

            """, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Place_NamesADocumentWithoutAnId()
    {
        string text = Explain("in.jsonl@55");
        Assert.Contains("ended       in.jsonl@55/1 quarantined, failed in fail_on: contains_word: The text contains 'bad'.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NoDocument_HasNoTrace()
    {
        string text = Explain("in.jsonl@70");
        Assert.EndsWith("today       there is nothing to run: it is no document\n", text, StringComparison.Ordinal);
        Assert.Contains("ended       quarantined, failed in input: malformed_json: the line is not a JSON object: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_PipelineThatChanged_SaysWhetherItComesToTheSame()
    {
        _work.Pipeline("split_lines", "{ use: throw_on, with: { word: BOOM } }");
        Assert.Contains("since then  the pipeline changed\ntoday       it comes to something else than in the run\n", Explain("a"), StringComparison.Ordinal);
        _work.Pipeline("split_lines", "{ use: throw_on, with: { word: BOOM } }", "{ use: fail_on, with: { word: worse } }", "to_upper");
        Assert.Contains("since then  the pipeline changed\ntoday       it comes to the same, byte for byte\n", Explain("a"), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_InputThatIsGone_RunsWhatTheQuarantineKept()
    {
        File.Delete(_work.Path("in.jsonl"));
        Assert.Contains("today       it comes to the same, byte for byte\n\ntest: b, 8 characters\n", Explain("b/2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Json_IsForPrograms()
    {
        using JsonDocument json = JsonDocument.Parse(_work.Run("explain", "out.jsonl", "--doc", "b/2", "--format", "json", "--html", "page.html").Output);
        JsonElement root = json.RootElement;
        Assert.Equal("""{"file":"in.jsonl","line":2,"offset":25}""", JsonSerializer.Serialize(root.GetProperty("read_from")));
        Assert.Equal(("quarantined", "b/2", 1), (root.GetProperty("outcomes")[0].GetProperty("outcome").GetString(), root.GetProperty("outcomes")[0].GetProperty("id").GetString(), root.GetProperty("outcomes").GetArrayLength()));
        Assert.True(root.GetProperty("same_today").GetBoolean());
        Assert.Equal("b", root.GetProperty("trace").GetProperty("document").GetString());
        Assert.Contains("<html", _work.Read("page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_DocumentThatIsNotThere_SaysSo()
    {
        foreach (string id in (string[])["z", "a/2"])
        {
            CommandResult result = _work.Run("explain", "out.jsonl", "--doc", id);
            Assert.Equal((2, $"error TP3404: the run in 'out.jsonl.run' has no document '{id}'; name it by its id, or as FILE@OFFSET\n"), (result.ExitCode, result.Error));
        }
    }

    [Fact]
    public void Explain_PipelineThatIsGone_SaysSo()
    {
        File.Delete(_work.Path("pipeline.yaml"));
        CommandResult result = _work.Run("explain", "out.jsonl", "--doc", "a");
        Assert.Equal((2, $"error TP3406: the pipeline of the run, '{_work.Path("pipeline.yaml")}', is gone, so no document can run through it once more\n"), (result.ExitCode, result.Error));
    }

    [GeneratedRegex("sha256 [0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex("ended by    [0-9: Z-]+")]
    private static partial Regex Time();
}
