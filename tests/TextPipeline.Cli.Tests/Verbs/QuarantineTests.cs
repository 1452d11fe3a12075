using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class QuarantineTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private const string Input = """
        {"id":"a","text":"good"}
        {"id":"b","text":"BOOM one"}
        nonsense
        {"id":"d","text":"WORD two"}
        {"id":"e","text":"good"}

        """;

    private void Run(string output = "out.jsonl")
    {
        _work.Write("in.jsonl", Input);
        string pipeline = _work.Pipeline("{ use: throw_on, with: { word: BOOM } }", "{ use: fail_on, with: { word: WORD } }");
        Assert.Equal(1, _work.Run("run", pipeline, "in.jsonl", "-o", output).ExitCode);
    }

    [Fact]
    public void List_Quarantine_TellsEachFailure()
    {
        Run();
        CommandResult result = _work.Run("quarantine", "list", "out.jsonl");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("""
            b (in.jsonl:2) failed in throw_on: exception: InvalidOperationException: The text contains 'BOOM'.
            in.jsonl@54 (in.jsonl:3) failed in input: malformed_json: the line is not a JSON object: 'nonsense' is an invalid JSON literal. Expected the literal 'null' (byte 2)
            d (in.jsonl:4) failed in fail_on: contains_word: The text contains 'WORD'.
            3 documents

            """, result.Output);
    }

    [Fact]
    public void List_Filters_LeaveOthersOut()
    {
        Run();
        foreach (string[] filter in (string[][])[["--stage", "fail_on"], ["--reason", "contains_word"], ["--doc", "d"], ["--doc", "in.jsonl@63"]])
        {
            Assert.Equal("d (in.jsonl:4) failed in fail_on: contains_word: The text contains 'WORD'.\n1 document\n", _work.Run(["quarantine", "list", "out.jsonl", .. filter]).Output);
        }

        Assert.Equal("0 documents\n", _work.Run("quarantine", "list", "out.jsonl", "--stage", "fail_on", "--reason", "exception").Output);
    }

    [Fact]
    public void List_Json_IsForPrograms()
    {
        Run();
        using JsonDocument list = JsonDocument.Parse(_work.Run("quarantine", "list", "out.jsonl", "--stage", "fail_on", "--format", "json").Output);
        Assert.Equal(
            """[{"id":"d","file":"in.jsonl","line":4,"offset":63,"stage":"fail_on","reason":"contains_word","message":"The text contains 'WORD'."}]""",
            JsonSerializer.Serialize(list.RootElement, Relaxed));
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Show_Document_TellsEverythingAndItsOriginal()
    {
        Run();
        Assert.Equal("""
            id:        d
            place:     in.jsonl:4, byte 63
            stage:     fail_on
            reason:    contains_word
            message:   The text contains 'WORD'.
            original:  28 bytes
              {"id":"d","text":"WORD two"}


            """, _work.Run("quarantine", "show", "out.jsonl", "--doc", "d").Output);
        string shown = _work.Run("quarantine", "show", "out.jsonl", "--doc", "b").Output;
        Assert.Contains("exception:\n  System.InvalidOperationException: The text contains 'BOOM'.\n     at TestPlugins.Stages.ThrowOnStage.", shown, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(_work.Run("quarantine", "show", "out.jsonl", "--doc", "d", "--format", "json").Output);
        Assert.Equal("""{"id":"d","text":"WORD two"}""", json.RootElement[0].GetProperty("content").GetString());
    }

    [Fact]
    public void Show_DocumentThatIsNotThere_SaysSo()
    {
        Run();
        CommandResult result = _work.Run("quarantine", "show", "out.jsonl", "--doc", "a");
        Assert.Equal((2, "error TP3405: the quarantine of the run in 'out.jsonl.run' has no document 'a'\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.zst")]
    [InlineData("out/")]
    public void Retry_MendedPipeline_PutsDocumentsInTheirPlace(string output)
    {
        Run(output);
        string mended = _work.Write("mended.yaml", "name: test\nstages:\n  - to_upper\n");
        CommandResult result = _work.Run("quarantine", "retry", output, "--pipeline", mended, "--stage", "throw_on");
        Assert.Equal("textpipeline: tried 1 again: 1 written, 0 dropped, 0 failed again; the run is now read 5 + derived 0 = written 3 + dropped 0 + quarantined 2\n", result.Error);
        Assert.Equal(1, result.ExitCode);
        if (output == "out.jsonl")
        {
            Assert.Equal("""
                {"id":"a","text":"good"}
                {"id":"b","text":"BOOM ONE"}
                {"id":"e","text":"good"}

                """, _work.Read(output));
        }
        else if (output == "out/")
        {
            Assert.Equal("BOOM ONE", _work.Read("out/b.txt"));
        }

        Assert.EndsWith("read 5 + derived 0 = written 3 + dropped 0 + quarantined 2\neverything adds up\n", _work.Run("verify", output).Output, StringComparison.Ordinal);
        CommandResult again = _work.Run("run", "pipeline.yaml", "in.jsonl", "-o", output);
        Assert.Equal((1, $"note TP3303: the run is finished and '{output}' is in place, so there is nothing to do; --resume never would run it again\n"), (again.ExitCode, again.Error));
    }

    [Fact]
    public void Retry_FailsAgain_KeepsTheNewMessage()
    {
        Run();
        string other = _work.Write("other.yaml", "name: test\nstages:\n  - { use: fail_on, with: { word: good } }\n  - { use: fail_on, label: second, with: { word: two } }\n");
        CommandResult result = _work.Run("quarantine", "retry", "out.jsonl", "--pipeline", other);
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("tried 3 again: 1 written, 0 dropped, 2 failed again; the run is now read 5 + derived 0 = written 3 + dropped 0 + quarantined 2\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("d (in.jsonl:4) failed in second: contains_word: The text contains 'two'.\n1 document\n", _work.Run("quarantine", "list", "out.jsonl", "--doc", "d").Output);
        using JsonDocument report = JsonDocument.Parse(_work.Read("out.jsonl.run/report.json"));
        JsonElement retry = report.RootElement.GetProperty("retries")[0];
        Assert.Equal((3, 1, 0, 2), (retry.GetProperty("records").GetInt32(), retry.GetProperty("now_written").GetInt32(), retry.GetProperty("now_dropped").GetInt32(), retry.GetProperty("failed_again").GetInt32()));
        Assert.Equal(_work.Path("other.yaml"), retry.GetProperty("pipeline_file").GetString());
        Assert.Equal("done", JsonDocument.Parse(_work.Read("out.jsonl.run/journal.jsonl").TrimEnd().Split('\n')[^1]).RootElement.GetProperty("event").GetString());
        Assert.Equal("retry", JsonDocument.Parse(_work.Read("out.jsonl.run/journal.jsonl").TrimEnd().Split('\n')[^2]).RootElement.GetProperty("event").GetString());
    }

    [Fact]
    public void Retry_NothingToTry_SaysSo()
    {
        Run();
        CommandResult result = _work.Run("quarantine", "retry", "out.jsonl", "--stage", "no_such");
        Assert.Equal((0, "note TP3453: no document in the quarantine of 'out.jsonl.run' is to be tried again\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Retry_PipelineThatIsGone_AsksForOne()
    {
        Run();
        File.Delete(_work.Path("pipeline.yaml"));
        CommandResult result = _work.Run("quarantine", "retry", "out.jsonl");
        Assert.Equal((2, $"error TP3454: the pipeline of the run, '{_work.Path("pipeline.yaml")}', is gone; name one with --pipeline\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Retry_OutputThatChanged_IsLeftAlone()
    {
        Run();
        foreach (string changed in (string[])[_work.Read("out.jsonl").Replace("good", "evil", StringComparison.Ordinal), ""])
        {
            _work.Write("out.jsonl", changed);
            CommandResult result = _work.Run("quarantine", "retry", "out.jsonl", "--pipeline", _work.Write("mended.yaml", "name: test\nstages:\n  - emit_same\n"));
            Assert.Equal(
                (2, $"error TP3452: the output '{_work.Path("out.jsonl")}' is not what the run wrote, so nothing can be put into it; 'verify' says what is wrong with it\n"),
                (result.ExitCode, result.Error));
            Assert.Equal(changed, _work.Read("out.jsonl"));
        }
    }

    [Fact]
    public void Retry_Halt_ChangesNothing()
    {
        Run();
        string before = _work.Read("out.jsonl.run/quarantine.jsonl");
        string halting = _work.Write("halting.yaml", "name: test\nstages:\n  - { use: fail_on, with: { word: two }, on_error: halt }\n");
        CommandResult result = _work.Run("quarantine", "retry", "out.jsonl", "--pipeline", halting);
        Assert.EndsWith("error TP3455: 'd' failed in fail_on: contains_word: The text contains 'two'.; its entry says 'on_error: halt', so nothing was changed\n", result.Error, StringComparison.Ordinal);
        Assert.Equal((3, before), (result.ExitCode, _work.Read("out.jsonl.run/quarantine.jsonl")));
    }

    [Fact]
    public void Retry_StandardOutputOrUnfinishedRun_SaysWhyNot()
    {
        _work.Write("in.jsonl", Input);
        string pipeline = _work.Pipeline("{ use: throw_on, with: { word: BOOM } }", "{ use: fail_on, with: { word: WORD }, on_error: halt }");
        Assert.Equal(3, _work.Run("run", pipeline, "in.jsonl", "-o", "out.jsonl").ExitCode);
        CommandResult result = _work.Run("quarantine", "retry", "out.jsonl");
        Assert.Equal((2, "error TP3450: the run in 'out.jsonl.run' is not finished; finish it before its quarantine is tried again\n"), (result.ExitCode, result.Error));
        Assert.Equal(1, _work.Run("run", _work.Pipeline("{ use: fail_on, with: { word: WORD } }"), "in.jsonl", "--run-dir", "records").ExitCode);
        result = _work.Run("quarantine", "retry", "records");
        Assert.Equal((2, "error TP3451: the run wrote to standard output, so there is no output that documents could be put into\n"), (result.ExitCode, result.Error));
    }
}
