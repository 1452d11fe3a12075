using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Every document is accounted for, and every ending has its exit code.</summary>
public sealed class RunAccountTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    // 10,000 documents of which 7 throw, 5 are malformed lines and 3 are dropped.
    [Fact]
    public void Run_FaultyCorpus_WritesTheRestInOrderAtAnyNumberOfWorkers()
    {
        var lines = new StringBuilder();
        for (int i = 1; i <= 10_000; i++)
        {
            lines.Append(i % 2000 == 7 ? "{\"id\": broken\n" : $$"""{"id":"d{{i}}","text":"{{(i % 1400 == 3 && i < 9000 ? "BOOM " : "")}}text {{i}}"}""" + "\n");
        }

        _work.Write("in.jsonl", lines.ToString());
        string pipeline = _work.Pipeline("{ use: throw_on, with: { word: BOOM } }", "{ use: drop_every, with: { multiple: 3000 } }");
        foreach (string workers in (string[])["1", "4"])
        {
            CommandResult result = _work.Run("run", pipeline, "in.jsonl", "-o", $"out{workers}.jsonl", "--workers", workers);
            Assert.Equal(1, result.ExitCode);
            Assert.Equal("read 10000 + derived 0 = written 9985 + dropped 3 + quarantined 12", result.Balance);
        }

        Assert.Equal(_work.Read("out1.jsonl"), _work.Read("out4.jsonl"));
        foreach (string record in (string[])["quarantine.jsonl", "drops.jsonl"])
        {
            Assert.Equal(_work.Read("out1.jsonl.run/" + record), _work.Read("out4.jsonl.run/" + record));
        }

        string[] written = _work.Read("out4.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] expected = [.. lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.Contains("broken", StringComparison.Ordinal) && !line.Contains("BOOM", StringComparison.Ordinal)
                && !line.Contains("\"d3000\"", StringComparison.Ordinal) && !line.Contains("\"d6000\"", StringComparison.Ordinal) && !line.Contains("\"d9000\"", StringComparison.Ordinal))];
        Assert.Equal(expected, written);
        Assert.Equal(12, _work.Read("out4.jsonl.run/quarantine.jsonl").Count(character => character == '\n'));
        Assert.Equal("""{"id":"d3000","file":"in.jsonl","line":3000,"offset":104933,"stage":"drop_every","reason":"multiple"}""", Drop(_work.Read("out4.jsonl.run/drops.jsonl"), 0));
    }

    private static string Drop(string drops, int index)
    {
        string line = drops.Split('\n')[index];
        using JsonDocument drop = JsonDocument.Parse(line);
        return line.Replace(drop.RootElement.GetProperty("offset").GetRawText(), "104933", StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Quarantine_KeepsStageReasonMessageAndOriginal()
    {
        _work.Write("in.jsonl", """{"id":"a","text":"bad one","n":1.0}""" + "\n");
        Assert.Equal(1, _work.Run("run", _work.Pipeline("to_upper", "{ use: throw_on, label: check, with: { word: BAD } }"), "in.jsonl", "-o", "out.jsonl").ExitCode);
        using JsonDocument line = JsonDocument.Parse(_work.Read("out.jsonl.run/quarantine.jsonl"));
        JsonElement entry = line.RootElement;
        Assert.Equal(
            ["a", "in.jsonl", "check", "exception", "InvalidOperationException: The text contains 'BAD'.", """{"id":"a","text":"bad one","n":1.0}"""],
            new[] { "id", "file", "stage", "reason", "message", "content" }.Select(name => entry.GetProperty(name).GetString()));
        Assert.Contains("ThrowOnStage", entry.GetProperty("exception").GetString(), StringComparison.Ordinal);
        using JsonDocument report = JsonDocument.Parse(_work.Read("out.jsonl.run/report.json"));
        Assert.Equal("""{"read":1,"derived":0,"written":0,"dropped":0,"quarantined":1}""", Compact(report.RootElement.GetProperty("documents")));
        Assert.Equal("""[{"stage":"check","reason":"exception","documents":1}]""", Compact(report.RootElement.GetProperty("endings")));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    [Fact]
    public void Run_Split_CountsWhatIsDerived()
    {
        CommandResult result = _work.RunWith("one\ntwo\nthree", "run", _work.Pipeline("split_lines"), "-", "--output-format", "jsonl");
        Assert.Equal("""
            {"id":"stdin/1","parent_id":"stdin","text":"one"}
            {"id":"stdin/2","parent_id":"stdin","text":"two"}
            {"id":"stdin/3","parent_id":"stdin","text":"three"}

            """, result.Output);
        Assert.Equal("read 1 + derived 2 = written 3 + dropped 0 + quarantined 0", result.Balance);
    }

    [Fact]
    public void Run_Halt_EndsWithWhatCameBefore()
    {
        _work.Write("in.jsonl", """
            {"id":"a","text":"good"}
            {"id":"b","text":"BOOM"}
            {"id":"c","text":"good"}

            """);
        CommandResult result = _work.Run("run", _work.Pipeline("{ use: throw_on, with: { word: BOOM }, on_error: halt }"), "in.jsonl", "-o", "out.jsonl");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("textpipeline: error: halted: b failed in throw_on: exception: InvalidOperationException: The text contains 'BOOM'.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("read 1 + derived 0 = written 1 + dropped 0 + quarantined 0", result.Balance);
        Assert.False(File.Exists(_work.Path("out.jsonl")));
    }

    [Fact]
    public void Run_ToStandardOutput_SaysWhatItLeftOut()
    {
        _work.Write("in.jsonl", """{"id":"d3","text":""}""" + "\n" + """{"id":"d4","text":"BOOM"}""");
        CommandResult result = _work.Run("run", _work.Pipeline("{ use: drop_every, with: { multiple: 3 } }", "{ use: throw_on, with: { word: BOOM } }"), "in.jsonl");
        Assert.StartsWith("""
            textpipeline: information: d3 was dropped by drop_every: multiple
            textpipeline: error: d4 (in.jsonl:2) failed in throw_on: exception: InvalidOperationException: The text contains 'BOOM'.

            """, result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(_work.Folder, "*.run"));
    }

    [Fact]
    public void Run_JsonLog_IsObjectsAlone()
    {
        _work.Write("in.jsonl", """{"id":"a","text":"BOOM"}""");
        CommandResult result = _work.Run("run", _work.Pipeline("{ use: throw_on, with: { word: BOOM } }"), "in.jsonl", "--log-format", "json", "--log-file", "log.txt");
        string[] lines = result.Error.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        using JsonDocument balance = JsonDocument.Parse(lines[1]);
        Assert.Equal(1, balance.RootElement.GetProperty("Quarantined").GetInt64());
        Assert.Equal(result.Error, _work.Read("log.txt"));
    }

    [Fact]
    public void Run_LogFile_GetsFindingsFailuresAndTheBalance()
    {
        _work.Write("in.jsonl", """{"id":"a","text":"BOOM"}""");
        CommandResult result = _work.Run("run", _work.Pipeline("{ use: throw_on, with: { word: BOOM } }"), "in.jsonl", "--log-file", "log.txt", "-q");
        string[] lines = _work.Read("log.txt").TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.EndsWith(" error a (in.jsonl:1) failed in throw_on: exception: InvalidOperationException: The text contains 'BOOM'.", lines[0], StringComparison.Ordinal);
        Assert.Contains(" information textpipeline: read 1 + derived 0 = written 0 + dropped 0 + quarantined 1", lines[1], StringComparison.Ordinal);
        result = _work.Run("run", "pipeline.yaml", "in.jsonl", "--log-file", "no/such/folder/log.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error TP0001: --log-file cannot be written: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ClosedStandardOutput_EndsQuietly()
    {
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(0, 200_000).Select(i => $$"""{"id":"d{{i}}","text":"some text to fill the pipe"}""" + "\n")));
        using Process process = _work.Start("run", _work.Pipeline("emit_same"), "in.jsonl");
        process.StandardInput.Close();
        Assert.Equal("""{"id":"d0","text":"some text to fill the pipe"}""", process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Fact]
    public void Run_Interrupted_SaysSoAndLeavesNoOutputUnderItsName()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        foreach ((string signal, int code) in (ReadOnlySpan<(string, int)>)[("-INT", 130), ("-TERM", 143)])
        {
            using Process process = _work.Start("run", _work.Pipeline("emit_same"), "-", "--input-format", "jsonl", "-o", "out.jsonl");
            process.StandardInput.WriteLine("""{"id":"a","text":""}""");
            process.StandardInput.Flush();
            while (!File.Exists(_work.Path("out.jsonl.run/manifest.json")))
            {
                Thread.Sleep(20);
            }

            Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(code, process.ExitCode);
            Assert.StartsWith(
                "textpipeline: error: interrupted before the end; out.jsonl is not complete; the same command starts afresh, since standard input cannot be read a second time\ntextpipeline: read ",
                error,
                StringComparison.Ordinal);
            Assert.False(File.Exists(_work.Path("out.jsonl")));
            Directory.Delete(_work.Path("out.jsonl.run"), recursive: true);
        }
    }
}
