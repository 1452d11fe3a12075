using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>One thing is wrong with a run at a time, and <c>verify</c> names exactly that.</summary>
public sealed class VerifyTests : IDisposable
{
    private const int Documents = 300;
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private static string Line(int i) => $$"""{"id":"d{{i}}","text":"{{(i == 50 ? "BOOM " : "")}}text of document {{i}}"}""";

    // One document is quarantined, two are dropped.
    private string Run(string output = "out.jsonl")
    {
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(1, Documents).Select(i => Line(i) + "\n")));
        string pipeline = _work.Pipeline("{ use: throw_on, with: { word: BOOM } }", "{ use: drop_every, with: { multiple: 120 } }");
        CommandResult result = _work.Run("run", pipeline, "in.jsonl", "-o", output);
        Assert.Equal("read 300 + derived 0 = written 297 + dropped 2 + quarantined 1", result.Balance);
        return output;
    }

    private const string Balance = "read 300 + derived 0 = written 297 + dropped 2 + quarantined 1\n";

    private void AssertVerifies(string run, string balance = Balance)
    {
        CommandResult result = _work.Run("verify", run);
        Assert.Equal($"{balance}everything adds up\n", result.Output);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    private void AssertFinds(string findings, string run = "out.jsonl", string balance = Balance)
    {
        CommandResult result = _work.Run("verify", run);
        int count = findings.Split('\n').Count(line => line.StartsWith("error ", StringComparison.Ordinal));
        Assert.Equal($"{findings}\n{balance}{(count == 1 ? "1 finding" : $"{count} findings")}\n", result.Output.Replace(_work.Folder, "", StringComparison.Ordinal));
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
    }

    private void Edit(string name, Func<List<string>, IEnumerable<string>> edit)
    {
        List<string> lines = [.. _work.Read(name).Split('\n')[..^1]];
        _work.Write(name, string.Concat(edit(lines).Select(line => line + "\n")));
    }

    [Theory]
    [InlineData("out.jsonl", "out.jsonl")]
    [InlineData("out.jsonl.gz", "out.jsonl.gz.run")]
    [InlineData("out.jsonl.zst", "out.jsonl.zst")]
    [InlineData("out/", "out")]
    [InlineData("sub/out.jsonl", "sub")]
    public void Verify_RunThatNobodyTouched_AddsUp(string output, string run)
    {
        Run(output);
        AssertVerifies(run);
    }

    [Fact]
    public void Verify_TextsInOneFile_AddUp()
    {
        _work.Write("in/a.txt", "a\n==> b <==\nc");
        _work.Write("in/b.txt", "");
        _work.Write("in/c.txt", "c");
        Assert.Equal(0, _work.Run("run", _work.Pipeline("split_lines"), "in", "-o", "out.txt", "--output-format", "text").ExitCode);
        AssertVerifies("out.txt", "read 3 + derived 2 = written 5 + dropped 0 + quarantined 0\n");
        _work.Write("out.txt", _work.Read("out.txt").Replace("==> a.txt/2 <==\n==> b <==\n\n", "", StringComparison.Ordinal));
        AssertFinds("error TP3410: 'a.txt, part 2 of 3' (a.txt) was written and is not in the output", "out.txt", "read 3 + derived 2 = written 5 + dropped 0 + quarantined 0\n");
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.jsonl.gz")]
    public void Verify_LineThatIsGone_NamesItsDocument(string output)
    {
        EditOutput(Run(output), lines => [.. lines[..9], .. lines[10..]]);
        AssertFinds($"error TP3410: 'd10' (in.jsonl@{OffsetOf(10)}) was written and is not in the output", output);
    }

    private void EditOutput(string output, Func<List<string>, IEnumerable<string>> edit)
    {
        if (output.EndsWith(".gz", StringComparison.Ordinal))
        {
            using (var reader = new StreamReader(new GZipStream(File.OpenRead(_work.Path(output)), CompressionMode.Decompress)))
            {
                _work.Write("plain", reader.ReadToEnd());
            }

            Edit("plain", edit);
            using var target = new GZipStream(File.Create(_work.Path(output)), CompressionLevel.Fastest);
            target.Write(Encoding.UTF8.GetBytes(_work.Read("plain")));
        }
        else
        {
            Edit(output, edit);
        }
    }

    private static long OffsetOf(int document) => Enumerable.Range(1, document - 1).Sum(i => (long)Encoding.UTF8.GetByteCount(Line(i)) + 1);

    [Fact]
    public void Verify_LinesOfTheOutput_AreNamedOneByOne()
    {
        Run();
        Edit("out.jsonl", lines =>
        [
            .. lines[..9],
            lines[9].Replace("text of", "test of", StringComparison.Ordinal),
            .. lines[10..20],
            """{"id":"new","text":""}""",
            .. lines[20..30],
            lines[12],
            .. lines[30..39],
            .. lines[40..200],
            "nonsense",
            .. lines[201..],
        ]);
        AssertFinds($"""
            error TP3411: 'd10' (in.jsonl@{OffsetOf(10)}) is not as it was written: line 10 of the output
            error TP3413: line 21 of the output, 'new', was not written by the run
            error TP3412: 'd13' stands twice in the output: once more at line 32
            error TP3410: 'd40' (in.jsonl@{OffsetOf(40)}) was written and is not in the output
            error TP3411: 'd203' (in.jsonl@{OffsetOf(203)}) is not as it was written: line 202 of the output
            """);
    }

    [Fact]
    public void Verify_LineThatMoved_SaysWhereItStands()
    {
        Run();
        Edit("out.jsonl", lines => [.. lines[..9], .. lines[10..60], lines[9], .. lines[60..]]);
        AssertFinds($"error TP3414: 'd10' (in.jsonl@{OffsetOf(10)}) is not in its place in the output: it stands at line 60");
    }

    [Fact]
    public void Verify_OutputThatIsCutOff_NamesEveryDocumentAfter()
    {
        Run();
        Edit("out.jsonl", lines => lines[..100]);
        CommandResult result = _work.Run("verify", "out.jsonl", "--format", "json");
        Assert.Equal(1, result.ExitCode);
        using JsonDocument report = JsonDocument.Parse(result.Output);
        Assert.Equal(197, report.RootElement.GetProperty("count").GetInt64());
        Assert.Equal(
            Enumerable.Range(102, 199).Where(i => i % 120 != 0).Select(i => $"missing d{i}"),
            report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("kind")} {finding.GetProperty("document")}"));
        string[] lines = _work.Run("verify", "out.jsonl").Output.Split('\n');
        Assert.Equal(["and 177 more; --format json lists them", Balance.TrimEnd(), "197 findings", ""], lines[20..]);
    }

    [Fact]
    public void Verify_OutputThatIsGone_SaysSoOnce()
    {
        File.Delete(_work.Path(Run()));
        AssertFinds("error TP3423: the output '/out.jsonl' is gone");
    }

    [Fact]
    public void Verify_CompressedOutputThatIsDamaged_SaysWhere()
    {
        Run("out.jsonl.gz");
        byte[] bytes = File.ReadAllBytes(_work.Path("out.jsonl.gz"));
        _work.Write("out.jsonl.gz", bytes[..(bytes.Length / 2)]);
        CommandResult result = _work.Run("verify", "out.jsonl.gz", "--format", "json");
        using JsonDocument report = JsonDocument.Parse(result.Output);
        JsonElement[] findings = [.. report.RootElement.GetProperty("findings").EnumerateArray()];
        Assert.Equal("missing d300", $"{findings[^2].GetProperty("kind")} {findings[^2].GetProperty("document")}");
        Assert.StartsWith($"the output '{_work.Path("out.jsonl.gz")}' cannot be read on from byte ", findings[^1].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_RecordsThatWereTouched_NameWhatIsInNoAccount()
    {
        Run();
        string drop = _work.Read("out.jsonl.run/drops.jsonl").Split('\n')[0];
        Edit("out.jsonl.run/drops.jsonl", lines => [lines[0].Replace($"\"offset\":{OffsetOf(120)}", $"\"offset\":{OffsetOf(120) + 1}", StringComparison.Ordinal), lines[1]]);
        Assert.NotEqual(drop, _work.Read("out.jsonl.run/drops.jsonl").Split('\n')[0]);
        AssertFinds(
            $"""
            in.jsonl: read 300 + derived 0 = written 297 + dropped 1 + quarantined 1 does not balance
            error TP3415: 'd120' (in.jsonl@{OffsetOf(120)}) is in no account: neither written nor dropped nor quarantined
            error TP3416: drops.jsonl tells of outcome 1 of 'in.jsonl@{OffsetOf(120) + 1}', which no document of the inputs has
            error TP3428: journal.jsonl says {Balance.TrimEnd()}; counted again it is read 300 + derived 0 = written 297 + dropped 1 + quarantined 1
            error TP3428: report.json says {Balance.TrimEnd()}; counted again it is read 300 + derived 0 = written 297 + dropped 1 + quarantined 1
            """,
            balance: "read 300 + derived 0 = written 297 + dropped 1 + quarantined 1\n");
    }

    [Fact]
    public void Verify_RecordsThatAreGoneOrCutOrDamaged_SaySo()
    {
        Run();
        File.Delete(_work.Path("out.jsonl.run/quarantine.jsonl"));
        string drops = _work.Read("out.jsonl.run/drops.jsonl");
        _work.Write("out.jsonl.run/drops.jsonl", drops[..(drops.IndexOf('\n', StringComparison.Ordinal) + 1)]);
        Edit("out.jsonl.run/written.jsonl", lines => [lines[0].Replace('{', '['), .. lines[1..]]);
        string output = _work.Run("verify", "out.jsonl").Output;
        foreach (string finding in (string[])
        [
            "error TP3415: 'd1' (in.jsonl@0) is in no account: neither written nor dropped nor quarantined",
            "error TP3413: line 1 of the output, 'd1', was not written by the run",
            "error TP3415: 'd50' (in.jsonl@",
            "error TP3415: 'd240' (in.jsonl@",
            "error TP3427: line 1 of written.jsonl cannot be read",
            "error TP3426: drops.jsonl is shorter than the journal says",
            "error TP3425: quarantine.jsonl is gone from the run's folder",
        ])
        {
            Assert.Contains(finding, output, StringComparison.Ordinal);
        }

        Assert.EndsWith("\n9 findings\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ReportThatIsGone_SaysSo()
    {
        Run();
        File.Delete(_work.Path("out.jsonl.run/report.json"));
        AssertFinds("error TP3429: report.json cannot be read: Could not find file '/out.jsonl.run/report.json'.");
    }

    [Fact]
    public void Verify_StandardOutput_ChecksTheAccount()
    {
        _work.Write("in.jsonl", Line(1) + "\n");
        Assert.Equal(0, _work.Run("run", _work.Pipeline("emit_same"), "in.jsonl", "--run-dir", "records").ExitCode);
        AssertVerifies("records", "note TP3434: the run wrote to standard output, so there is no output to check\nread 1 + derived 0 = written 1 + dropped 0 + quarantined 0\n");
    }

    [Fact]
    public void Verify_StandardInput_ChecksTheOutput()
    {
        Assert.Equal(0, _work.RunWith(Line(1) + "\n", "run", _work.Pipeline("emit_same"), "-", "--input-format", "jsonl", "-o", "out.jsonl").ExitCode);
        AssertVerifies("out.jsonl", "note TP3435: standard input cannot be read again; its documents are counted from the account\nread 1 + derived 0 = written 1 + dropped 0 + quarantined 0\n");
    }

    [Fact]
    public void Verify_PipelineThatChanged_IsNoFinding()
    {
        Run();
        _work.Pipeline("emit_same");
        AssertVerifies("out.jsonl", $"note TP3438: the pipeline '{_work.Path("pipeline.yaml")}' changed since the run; the manifest keeps its text\n{Balance}");
        File.Delete(_work.Path("pipeline.yaml"));
        AssertVerifies("out.jsonl", $"note TP3437: the pipeline '{_work.Path("pipeline.yaml")}' is gone since the run; the manifest keeps its text\n{Balance}");
    }

    [Fact]
    public void Verify_NoRun_SaysWhatWouldNameOne()
    {
        CommandResult result = _work.Run("verify", "out.jsonl");
        Assert.Equal((2, "error TP3311: there is no run at 'out.jsonl'; name the folder of a run, its output, or the folder that holds the one run\n"), (result.ExitCode, result.Error));
    }
}
