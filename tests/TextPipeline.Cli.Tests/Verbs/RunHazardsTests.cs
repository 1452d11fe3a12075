using System.IO.Compression;
using System.Text;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>What a run must not write over, and what it must survive.</summary>
public sealed class RunHazardsTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Run_OutputFolderThatHoldsTheInputs_LeavesThemAlone()
    {
        _work.Write("in/a.txt", "precious");
        CommandResult result = _work.Run("run", _work.Pipeline("to_upper"), "in", "-o", "in/");
        Assert.Equal((2, "error TP3106: the run would write over the input 'in/a.txt'; name another output\n"), (result.ExitCode, result.Error));
        Assert.Equal("precious", _work.Read("in/a.txt"));
        Assert.Equal(0, _work.Run("run", _work.Pipeline("to_upper"), "in", "-o", "in/out/").ExitCode);
        Assert.Equal("PRECIOUS", _work.Read("in/out/a.txt"));
    }

    [Fact]
    public void Run_RecordsOfAnEarlierRunAsInput_AreNotWrittenOver()
    {
        _work.Write("old.run/quarantine.jsonl", """{"id":"a","text":"precious"}""");
        CommandResult result = _work.Run("run", _work.Pipeline("to_upper"), "old.run/quarantine.jsonl", "-o", "new.jsonl", "--run-dir", "old.run");
        Assert.Equal((2, "error TP3106: the run would write over the input 'old.run/quarantine.jsonl'; name another output\n"), (result.ExitCode, result.Error));
        Assert.Equal("""{"id":"a","text":"precious"}""", _work.Read("old.run/quarantine.jsonl"));
    }

    [Fact]
    public void Run_DeviceAsOutput_StaysADevice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no devices in the file system");
        _work.Write("in.jsonl", """{"id":"a","text":"x"}""");
        CommandResult result = _work.Run("run", _work.Pipeline("emit_same"), "in.jsonl", "-o", "/dev/stdout");
        Assert.Equal((0, "{\"id\":\"a\",\"text\":\"x\"}\n"), (result.ExitCode, result.Output));
        CommandResult full = _work.Run("run", _work.Pipeline("emit_same"), "in.jsonl", "-o", "/dev/full");
        Assert.Equal((3, true), (full.ExitCode, full.Error.StartsWith("error TP3104: the output '/dev/full' cannot be written: ", StringComparison.Ordinal)));
        Assert.False(File.Exists("/dev/full.partial"));
    }

    // On a disk that fills up, no output may stand complete while what it lacks is lost.
    [Fact]
    public void Run_RecordsThatCannotBeWritten_LeaveNoOutput()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /dev/full");
        _work.Write("in.jsonl", """{"id":"a","text":"BOOM"}""");
        Directory.CreateDirectory(_work.Path("records"));
        File.CreateSymbolicLink(_work.Path("records/quarantine.jsonl"), "/dev/full");
        CommandResult result = _work.Run("run", _work.Pipeline("{ use: throw_on, with: { word: BOOM } }"), "in.jsonl", "-o", "out.jsonl", "--run-dir", "records");
        Assert.Equal(3, result.ExitCode);
        Assert.False(File.Exists(_work.Path("out.jsonl")));
        Assert.False(File.Exists(_work.Path("records/report.json")));
    }

    [Fact]
    public void Run_CompressedStandardInput_IsReadByItsFirstBytes()
    {
        byte[] lines = Encoding.UTF8.GetBytes("""{"id":"a","text":"x"}""" + "\n");
        var gzip = new MemoryStream();
        using (var stream = new GZipStream(gzip, CompressionLevel.Fastest))
        {
            stream.Write(lines);
        }

        using var zstd = new ZstdSharp.Compressor();
        foreach (byte[] input in new[] { gzip.ToArray(), zstd.Wrap(lines).ToArray() })
        {
            Assert.Equal("{\"id\":\"a\",\"text\":\"x\"}\n", _work.RunWith(input, "run", _work.Pipeline("emit_same"), "-", "--input-format", "jsonl").Output);
        }
    }

    [Fact]
    public void Run_SplitOfOneText_NamesTheParts() => Assert.Equal(
        "==> stdin/1 <==\none\n\n==> stdin/2 <==\ntwo\n\n", _work.RunWith("one\ntwo", "run", _work.Pipeline("split_lines"), "-").Output);

    [Theory]
    [InlineData("error TP0001: --output takes a name, not an empty one.\n", "-o", "")]
    [InlineData("error TP0001: --run-dir takes a name, not an empty one.\n", "--run-dir", "")]
    [InlineData("error TP0001: --max-document-bytes takes a whole number from 1 to 536870912, not 536870913.\n", "--max-document-bytes", "536870913")]
    [InlineData("error TP3009: --include '' is no glob; write one such as '*.txt' or 'news/**/*.html'\n", "--include", "")]
    public void Run_ValuesThatCannotBe_AreBadUsage(string error, params string[] arguments)
    {
        _work.Write("in/a.txt", "x");
        CommandResult result = _work.Run(["run", _work.Pipeline("emit_same"), "in", .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_TrailingGarbageAfterCompression_IsNotPassedOverInSilence()
    {
        byte[] lines = Encoding.UTF8.GetBytes("""{"id":"a","text":"x"}""" + "\n");
        using var zstd = new ZstdSharp.Compressor();
        _work.Write("in.jsonl.zst", [.. zstd.Wrap(lines), .. "garbage"u8]);
        Assert.Equal(1, _work.Run("run", _work.Pipeline("emit_same"), "in.jsonl.zst", "-o", "out.jsonl").ExitCode);
        Assert.Equal(Encoding.UTF8.GetString(lines), _work.Read("out.jsonl"));
        Assert.Contains("\"reason\":\"unreadable_input\"", _work.Read("out.jsonl.run/quarantine.jsonl"), StringComparison.Ordinal);
    }
}
