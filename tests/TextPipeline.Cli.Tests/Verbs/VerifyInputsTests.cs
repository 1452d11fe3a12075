using System.Diagnostics;
using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Runs whose inputs or output folder changed, that are not finished, or that are a shard.</summary>
public sealed class VerifyInputsTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private static string Lines(int count, string text = "some text") => string.Concat(Enumerable.Range(1, count).Select(i => $$"""{"id":"d{{i}}","text":"{{text}}"}""" + "\n"));

    private string Verify(string run, int code)
    {
        CommandResult result = _work.Run("verify", run);
        Assert.Equal((code, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    private void Run(string output = "out.jsonl")
    {
        _work.Write("in.jsonl", Lines(3));
        Assert.Equal(0, _work.Run("run", _work.Pipeline("to_upper"), "in.jsonl", "-o", output).ExitCode);
    }

    private const string Balance = "read 3 + derived 0 = written 3 + dropped 0 + quarantined 0\n";

    [Fact]
    public void Verify_InputThatChanged_SaysWhatCanNoLongerBeChecked()
    {
        Run();
        _work.Write("in.jsonl", Lines(3, "same text"));
        Assert.Equal($"error TP3418: the input 'in.jsonl' changed (93 bytes then, 93 now); whether each of its documents is in the account can no longer be checked\n{Balance}1 finding\n", Verify("out.jsonl", 1));
    }

    [Fact]
    public void Verify_InputThatIsGone_StillChecksTheOutput()
    {
        Run();
        File.Delete(_work.Path("in.jsonl"));
        _work.Write("out.jsonl", _work.Read("out.jsonl").Replace("\"d2\"", "\"dd\"", StringComparison.Ordinal));
        Assert.Equal($"""
            error TP3417: the input 'in.jsonl' is gone; whether each of its documents is in the account can no longer be checked
            error TP3411: 'in.jsonl@31' (in.jsonl@31) is not as it was written: line 2 of the output
            {Balance}2 findings

            """, Verify("out.jsonl", 1));
    }

    [Fact]
    public void Verify_InputThatGrew_ChecksWhatWasThere()
    {
        Run();
        File.AppendAllText(_work.Path("in.jsonl"), "{}\n");
        Assert.Equal($"error TP3419: the input 'in.jsonl' grew from 93 to 96 bytes; what it had when the run began was checked\n{Balance}1 finding\n", Verify("out.jsonl", 1));
    }

    [Fact]
    public void Verify_InputThatWasOnlyTouched_IsNoFinding()
    {
        Run();
        File.SetLastWriteTimeUtc(_work.Path("in.jsonl"), DateTime.UtcNow.AddHours(-3));
        Assert.Equal(
            $"note TP3421: the input 'in.jsonl' has another time of its last change and the same content as far as its fingerprint tells\n{Balance}everything adds up\n", Verify("out.jsonl", 0));
    }

    [Fact]
    public void Verify_InputThatCame_IsNamed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights");
        Directory.CreateDirectory(_work.Path("in"));
        File.CreateSymbolicLink(_work.Path("in/a.txt"), _work.Path("later.txt"));
        Assert.Equal(1, _work.Run("run", _work.Pipeline("to_upper"), "in", "-o", "out.jsonl").ExitCode);
        Assert.EndsWith("read 1 + derived 0 = written 0 + dropped 0 + quarantined 1\neverything adds up\n", Verify("out.jsonl", 0), StringComparison.Ordinal);
        _work.Write("later.txt", "now");
        Assert.StartsWith("error TP3420: the input 'a.txt' was not there when the run began, and is now; what it holds is in no account\n", Verify("out.jsonl", 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Pipe_IsCountedFromTheAccount()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in the file system");
        Process.Start("mkfifo", [_work.Path("pipe.jsonl")]).WaitForExit();
        Task writing = Task.Run(() => File.WriteAllTextAsync(_work.Path("pipe.jsonl"), Lines(3), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Equal(0, _work.Run("run", _work.Pipeline("to_upper"), "pipe.jsonl", "-o", "out.jsonl").ExitCode);
        await writing;
        Assert.Equal($"note TP3436: 'pipe.jsonl' is no file and cannot be read again; its documents are counted from the account\n{Balance}everything adds up\n", Verify("out.jsonl", 0));
    }

    [Theory]
    [InlineData("out/d2.txt", null, "error TP3430: 'd2' (in.jsonl@31) was written, and its file 'd2.txt' is not in the output\n")]
    [InlineData("out/d2.txt", "SOME TEST", "error TP3432: 'd2' (in.jsonl@31) is not as it was written: 'd2.txt', or its line in metadata.jsonl\n")]
    [InlineData("out/d4.txt", "SOME TEXT", "error TP3433: the file 'd4.txt' in the output was not written by the run\n")]
    [InlineData("out/metadata.jsonl", "{\"id\":\"d1\"}\n{\"id\":\"d3\"}\n", "error TP3431: 'd2' (in.jsonl@31) was written, and its line is not in metadata.jsonl\n")]
    [InlineData("out/metadata.jsonl", "{\"id\":\"d1\"}\n{\"id\":\"d2\",\"n\":1}\n{\"id\":\"d3\"}\n", "error TP3432: 'd2' (in.jsonl@31) is not as it was written: 'd2.txt', or its line in metadata.jsonl\n")]
    [InlineData("out/metadata.jsonl", "{\"id\":\"d1\"}\n{\"id\":\"d1\"}\n{\"id\":\"d2\"}\n{\"id\":\"d3\"}\n", "error TP3412: 'd1' stands twice in the output: once more at metadata.jsonl, line 2\n")]
    [InlineData("out/metadata.jsonl", "{\"id\":\"d1\"}\n{\"id\":\"d2\"}\n{\"id\":\"d3\"}\n{\"id\":\"d4\"}\n", "error TP3413: metadata.jsonl, line 4 of the output, 'd4', was not written by the run\n")]
    public void Verify_FolderThatWasTouched_NamesTheFileOrTheLine(string file, string? content, string finding)
    {
        Run("out/");
        if (content is null)
        {
            File.Delete(_work.Path(file));
        }
        else
        {
            _work.Write(file, content);
        }

        Assert.Equal($"{finding}{Balance}1 finding\n", Verify("out", 1));
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    [InlineData("out/")]
    public void Verify_RunThatIsNotFinished_ChecksUpToItsLastCheckpoint(string output)
    {
        _work.Write("in.jsonl", Lines(300) + """{"id":"last","text":"BOOM"}""" + "\n");
        Assert.Equal(3, _work.Run("run", _work.Pipeline("{ use: throw_on, with: { word: BOOM }, on_error: halt }"), "in.jsonl", "-o", output).ExitCode);
        string unfinished = "error TP3422: the run is not finished (last event: halted); checked are the 300 documents up to its last checkpoint\n";
        Assert.Equal($"{unfinished}read 300 + derived 0 = written 300 + dropped 0 + quarantined 0\n1 finding\n", Verify(output, 1));
        if (output == "out.jsonl")
        {
            _work.Write("out.jsonl.partial", _work.Read("out.jsonl.partial").Replace("\"d7\",\"text\":\"some", "\"d7\",\"text\":\"same", StringComparison.Ordinal));
            Assert.StartsWith($"{unfinished}error TP3411: 'd7' (in.jsonl@186) is not as it was written: line 7 of the output\n", Verify(output, 1), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Verify_RunWithoutACheckpoint_SaysThatThereIsNothingToCheck()
    {
        Run();
        _work.Write("out.jsonl.run/journal.jsonl", _work.Read("out.jsonl.run/journal.jsonl").Split('\n')[0] + "\n");
        Assert.Equal(
            "error TP3422: the run is not finished (last event: start) and has no checkpoint, so there is nothing to check\nread 0 + derived 0 = written 0 + dropped 0 + quarantined 0\n1 finding\n",
            Verify("out.jsonl", 1));
    }

    [Fact]
    public void Verify_Shards_ReadTheirPartAlone()
    {
        _work.Write("a.jsonl", Lines(200));
        _work.Write("b.jsonl", string.Concat(Enumerable.Range(1, 200).Select(i => $$"""{"id":"e{{i}}","text":"text"}""" + "\n")));
        string pipeline = _work.Pipeline("to_upper");
        for (int shard = 1; shard <= 3; shard++)
        {
            Assert.Equal(0, _work.Run("run", pipeline, "a.jsonl", "b.jsonl", "--shard", $"{shard}/3", "-o", $"out{shard}.jsonl").ExitCode);
            string output = Verify($"out{shard}.jsonl", 0);
            Assert.EndsWith("everything adds up\n", output, StringComparison.Ordinal);
            Assert.StartsWith("read 1", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Verify_ManifestThatIsDamaged_SaysSo()
    {
        Run();
        string manifest = _work.Read("out.jsonl.run/manifest.json");
        _work.Write("out.jsonl.run/manifest.json", manifest.Replace("\"format\": 1,", "\"format\": 9,", StringComparison.Ordinal));
        CommandResult result = _work.Run("verify", "out.jsonl");
        Assert.Equal((2, "error TP3401: the run in 'out.jsonl.run' is recorded in format 9, which this version cannot read\n"), (result.ExitCode, result.Error));
        _work.Write("out.jsonl.run/manifest.json", "{");
        result = _work.Run("verify", "out.jsonl");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error TP3402: the manifest of the run in 'out.jsonl.run' cannot be read: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_Json_TellsEachFile()
    {
        Run();
        using JsonDocument json = JsonDocument.Parse(_work.Run("verify", "out.jsonl", "--format", "json").Output);
        Assert.Equal(
            """{"run":"out.jsonl.run","finished":true,"documents":{"read":3,"derived":0,"written":3,"dropped":0,"quarantined":0},"files":[{"name":"in.jsonl","read":3,"derived":0,"written":3,"dropped":0,"quarantined":0}],"notes":[],"count":0,"findings":[]}""",
            JsonSerializer.Serialize(json.RootElement));
    }
}
