using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary><c>run --shard i/n</c>: several runs that share the inputs of one.</summary>
public sealed class RunShardTests : IDisposable
{
    private readonly Workspace _work = new();

    public RunShardTests()
    {
        string lines = string.Concat(Enumerable.Range(0, 500).Select(i => $$"""{"id":"d{{i}}","text":"{{new string('x', i % 97)}}"}""" + "\n"));
        _work.Write("in/a.jsonl", lines);
        _work.Write("in/b.txt", "b");
        var target = new MemoryStream();
        using (var stream = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(lines.Replace("\"d", "\"c", StringComparison.Ordinal)));
        }

        _work.Write("in/c.jsonl.gz", target.ToArray());
        _work.Write("in/d.jsonl", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(lines.Replace("\"d", "\"e", StringComparison.Ordinal) + "{\"text\":\"without an id\"}\nno object\n")]);
        _work.Write("in/e.txt", "");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(13)]
    public void Run_EveryShardInOrder_WritesWhatOneRunWrites(int count)
    {
        string pipeline = _work.Pipeline("to_upper", "{ use: drop_every, with: { multiple: 50 } }");
        Assert.Equal(1, _work.Run("run", pipeline, "in", "-o", "whole.jsonl").ExitCode);
        string written = "", drops = "", quarantine = "";
        for (int number = 1; number <= count; number++)
        {
            string output = string.Create(CultureInfo.InvariantCulture, $"out-{number}.jsonl");
            CommandResult result = _work.Run("run", pipeline, "in", "--shard", $"{number}/{count}", "-o", output);
            Assert.InRange(result.ExitCode, 0, 1);
            written += _work.Read(output);
            drops += _work.Read(output + ".run/drops.jsonl");
            quarantine += string.Concat(QuarantineFile.Read(_work, output + ".run"));
        }

        Assert.Equal(_work.Read("whole.jsonl"), written);
        Assert.Equal(Count(_work.Read("whole.jsonl.run/drops.jsonl")), Count(drops));
        Assert.Equal(string.Concat(QuarantineFile.Read(_work, "whole.jsonl.run")), quarantine);
    }

    private static int Count(string lines) => lines.Count(character => character == '\n');

    // Where a shard begins inside a file it cannot know the line, so it names the byte.
    [Fact]
    public void Run_FailureInAShardThatBeginsInsideAFile_NamesItsPlace()
    {
        string filler = string.Concat(Enumerable.Range(0, 10).Select(i => $$"""{"id":"d{{i}}","text":""}""" + "\n"));
        _work.Write("x.jsonl", filler + "no object\n");
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "x.jsonl", "--shard", "2/2", "-o", "out.jsonl");
        Assert.Equal(
            ["textpipeline: error: x.jsonl@220 (x.jsonl@220) failed in input: malformed_json: the line is not a JSON object: 'no object' is an invalid JSON literal. Expected the literal 'null' (byte 2)"],
            result.Messages);
        Assert.Equal("read 5 + derived 0 = written 4 + dropped 0 + quarantined 1", result.Balance);
    }

    // Another shard into the same output is another run.
    [Fact]
    public void Run_AnotherShardIntoTheSameOutput_StartsAfresh()
    {
        _work.Run("run", _work.Pipeline("emit_same"), "in", "--shard", "1/2", "-o", "out.jsonl");
        CommandResult result = _work.Run("run", "pipeline.yaml", "in", "--shard", "2/2", "-o", "out.jsonl");
        Assert.Contains("the input 'd.jsonl' is new", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"e", _work.Read("out.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3/2")]
    [InlineData("0/2")]
    [InlineData("two")]
    [InlineData("1/10001")]
    public void Run_NoShard_SaysWhatItTakes(string shard)
    {
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "in", "--shard", shard);
        Assert.Equal(
            (2, $"error TP0001: --shard takes i/n, with i from 1 to n and n at most 10000, such as 3/16, not '{shard}'.\nSee 'textpipeline run --help'.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Run_ShardOfStandardInput_SaysWhy() => Assert.Equal(
        "error TP3013: 'stdin' has no length and cannot be cut into shards; write it to a file and name that\n",
        _work.Run("run", _work.Pipeline("emit_same"), "-", "--shard", "1/2").Error);
}
