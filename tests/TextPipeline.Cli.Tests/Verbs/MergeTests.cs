using System.Text.Json;
using System.Text.RegularExpressions;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed partial class MergeTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private string Pipeline => _work.Pipeline("{ use: drop_every, with: { multiple: 9, says: ninth } }", "split_lines", "{ use: throw_on, with: { word: BOOM } }");

    // One large file that is cut, several small ones that are not.
    private string[] WriteInputs()
    {
        _work.Write("in/a.jsonl", string.Concat(Enumerable.Range(1, 400).Select(i => $$"""{"id":"a{{i}}","text":"{{(i % 50 == 0 ? "BOOM" : "one\\ntwo")}} {{i}}"}""" + "\n")));
        _work.Write("in/b.txt", "text");
        _work.Write("in/c.txt", "other");
        _work.Write("in/d.jsonl", string.Concat(Enumerable.Range(1, 100).Select(i => $$"""{"id":"D{{i}}","text":"text"}""" + "\n")));
        return ["in"];
    }

    private string[] RunShards(int count, string output, params string[] inputs)
    {
        string[] runs = [.. Enumerable.Range(1, count).Select(i => $"shard{i}-{output}")];
        for (int i = 1; i <= count; i++)
        {
            Assert.InRange(_work.Run(["run", Pipeline, .. inputs, "--shard", $"{i}/{count}", "-o", runs[i - 1]]).ExitCode, 0, 1);
        }

        return runs;
    }

    [Theory]
    [InlineData("out.jsonl", 3)]
    [InlineData("out.jsonl.gz", 4)]
    [InlineData("out.jsonl.zst", 2)]
    [InlineData("out/", 3)]
    public void Merge_Shards_GivesWhatOneRunGives(string output, int count)
    {
        string[] inputs = WriteInputs();
        string balance = _work.Run(["run", Pipeline, .. inputs, "-o", "whole-" + output]).Balance;
        string[] runs = RunShards(count, output, inputs);
        CommandResult result = _work.Run(["merge", .. runs.Reverse(), "-o", "all-" + output]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal($"textpipeline: {balance}\n", result.Error);
        Assert.Equal($"{balance}\neverything adds up\n", _work.Run("verify", "all-" + output).Output);
        foreach (string file in (string[])["written.jsonl", "drops.jsonl"])
        {
            // A shard that begins inside a file does not know the numbers of its lines.
            string folder = output == "out/" ? "out/_run/" : output + ".run/";
            Assert.Equal(LineNumber().Replace(_work.Read($"whole-{folder}{file}"), ""), LineNumber().Replace(_work.Read($"all-{folder}{file}"), ""));
        }

        Assert.Contains("dropped by drop_every: multiple: ninth\n", _work.Run("explain", "all-" + output, "--doc", "a9").Output, StringComparison.Ordinal);
        if (output != "out/")
        {
            Assert.Equal(File.ReadAllBytes(_work.Path("whole-" + output)), File.ReadAllBytes(_work.Path("all-" + output)));
        }

        if (output == "out/")
        {
            Assert.Equal(_work.Read("whole-out/metadata.jsonl"), _work.Read("all-out/metadata.jsonl"));
            Assert.Equal("two 1", _work.Read("all-out/a1/2.txt"));
        }

        // The whole run would have nothing left to do.
        result = _work.Run(["run", Pipeline, .. inputs, "-o", "all-" + output]);
        Assert.Equal((1, $"note TP3303: the run is finished and 'all-{output}' is in place, so there is nothing to do; --resume never would run it again\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Merge_IdInTwoShards_IsReportedAndWritten()
    {
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(1, 40).Select(i => $$"""{"id":"a{{(i == 39 ? 1 : i)}}","text":"some text"}""" + "\n")));
        string[] runs = RunShards(2, "out.jsonl", "in.jsonl");
        CommandResult result = _work.Run(["merge", .. runs, "-o", "out.jsonl"]);
        Assert.Equal(
            (1, "error TP3470: the id 'a1/1' of shard 2/2 occurs in an earlier shard as well\ntextpipeline: read 40 + derived 0 = written 36 + dropped 4 + quarantined 0\n"),
            (result.ExitCode, result.Error));
        Assert.Equal(0, _work.Run("verify", "out.jsonl").ExitCode);
        using JsonDocument report = JsonDocument.Parse(_work.Read("out.jsonl.run/report.json"));
        Assert.Equal(40, report.RootElement.GetProperty("stages")[0].GetProperty("entered").GetInt64());
    }

    [Fact]
    public void Merge_WhatIsNotAllShardsOfOneRun_IsRefused()
    {
        string[] inputs = WriteInputs();
        RunShards(3, "out.jsonl", inputs);
        Assert.Equal(1, _work.Run(["run", Pipeline, .. inputs, "-o", "whole.jsonl"]).ExitCode);
        _work.Run(["run", Pipeline, .. inputs, "--shard", "2/2", "-o", "half.jsonl"]);
        _work.Run(["run", Pipeline, .. inputs, "--shard", "1/3", "-o", "again.jsonl"]);
        _work.Run(["run", Pipeline, .. inputs, "--shard", "1/3", "--run-dir", "streamed"]);
        _work.Run(["run", _work.Write("other.yaml", "name: test\nstages:\n  - emit_same\n"), .. inputs, "--shard", "3/3", "-o", "other.jsonl"]);
        _work.Run(["run", Pipeline, "in/d.jsonl", "--shard", "3/3", "-o", "less.jsonl"]);
        string halting = _work.Write("halting.yaml", "name: test\nstages:\n  - { use: throw_on, with: { word: BOOM }, on_error: halt }\n");
        _work.Run(["run", halting, .. inputs, "--shard", "1/3", "-o", "halted.jsonl"]);
        string one = "shard1-out.jsonl", two = "shard2-out.jsonl", three = "shard3-out.jsonl";
        foreach ((string[] runs, string message) in ((string[], string)[])
        [
            (["halted.jsonl", two, three], "error TP3460: the run 'halted.jsonl.run' is not finished; only finished runs can be joined\n"),
            (["streamed", two, three], "error TP3461: the run 'streamed' wrote to standard output, so there is nothing to join\n"),
            ([one, two, "whole.jsonl"], "error TP3462: the run 'whole.jsonl.run' is no shard; runs with --shard can be joined\n"),
            ([one, "half.jsonl", three], "error TP3463: the run 'half.jsonl.run' is shard 2/2, and 'shard1-out.jsonl.run' is shard 1/3; shards of one run have one number of shards\n"),
            ([one, two, three, "again.jsonl"], "error TP3464: shard 1/3 is given twice: 'shard1-out.jsonl.run' and 'again.jsonl.run'\n"),
            ([two], "error TP3465: shards 1/3, 3/3 are missing\n"),
            ([two, one], "error TP3465: shard 3/3 is missing\n"),
            ([one, two, "other.jsonl"], "error TP3466: the run 'other.jsonl.run' is no shard of the same run as 'shard1-out.jsonl.run': the pipeline differs\n"),
            ([one, two, "less.jsonl"],
                "error TP3467: the shards do not have the whole of the input 'a.jsonl' between them; it changed from one to another, or other inputs were given\n"
                + "error TP3467: the shards do not have the whole of the input 'd.jsonl' between them; it changed from one to another, or other inputs were given\n"),
        ])
        {
            CommandResult result = _work.Run(["merge", .. runs, "-o", "out.jsonl"]);
            Assert.Equal(message, result.Error);
            Assert.Equal(2, result.ExitCode);
            Assert.False(File.Exists(_work.Path("out.jsonl")));
        }
    }

    [Fact]
    public void Merge_OutputThatCannotBe_IsRefused()
    {
        string[] inputs = WriteInputs();
        string[] runs = RunShards(2, "out.jsonl", inputs);
        _work.Write("there.jsonl", "");
        CommandResult result = _work.Run(["merge", .. runs, "-o", "there.jsonl"]);
        Assert.Equal((2, "error TP3468: the output 'there.jsonl' exists; name another, or take it away first\n"), (result.ExitCode, result.Error));
        result = _work.Run(["merge", .. runs, "-o", "folder/"]);
        Assert.Equal((2, "error TP3471: the shards wrote files, so 'folder/' cannot be their output\n"), (result.ExitCode, result.Error));
        _work.Write(runs[0], _work.Read(runs[0]).Replace("two 1\"", "two x\"", StringComparison.Ordinal));
        result = _work.Run(["merge", .. runs, "-o", "out.jsonl"]);
        Assert.Equal((3, "error TP3469: the output of the run 'shard1-out.jsonl.run' is not what it wrote; 'verify' says what is wrong with it\n"), (result.ExitCode, result.Error));
        Assert.False(File.Exists(_work.Path("out.jsonl")));
    }

    [GeneratedRegex("\"line\":[0-9]+,")]
    private static partial Regex LineNumber();
}
