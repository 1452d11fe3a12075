using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Stages that misbehave, in this process and in children of it: what each costs.</summary>
public sealed partial class RunIsolationTests : IDisposable
{
    private const string Misbehave = "{ use: misbehave, timeout: 3s, isolation: process }";

    // What each way to misbehave ends with, its stack left out.
    private static readonly (string Way, string Ending)[] Faults =
    [
        ("throw", "exception: InvalidOperationException: no luck | System.InvalidOperationException: no luck"),
        ("null", "null_result: the stage gave null instead of a result | "),
        ("overlap", "exception: ArgumentException: The edits 'first' at [0..3) and 'second' at [1..5) overlap. (Parameter 'edits') | System.ArgumentException: The edits 'first' at [0..3) and 'second' at [1..5) overlap. (Parameter 'edits')"),
        ("loop", "timeout: the stage took longer than 3s | "),
        ("allocate", "exception: OutOfMemoryException: Exception of type 'System.OutOfMemoryException' was thrown. | System.OutOfMemoryException: Exception of type 'System.OutOfMemoryException' was thrown."),
        ("exit", "process_died: the process of the stage ended with exit code 7 | "),
        ("fail_fast", "process_died: the process of the stage ended with exit code 134 (SIGABRT) | Process terminated.\nnothing makes sense"),
        ("overflow", "process_died: the process of the stage ended with exit code 134 (SIGABRT) | Stack overflow.\nRepeated N times:\n--------------------------------"),
        ("thread", "process_died: the process of the stage ended with exit code 134 (SIGABRT) | Unhandled exception. System.InvalidOperationException: no luck on a thread"),
    ];

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_FaultsInChildren_CostOneDocumentEach(int workers)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "exit codes are those of signals");
        string pipeline = _work.Pipeline(Misbehave, "to_upper");
        WriteInputs("in.jsonl", Faults.Select(fault => fault.Way));
        WriteInputs("healthy.jsonl", []);

        CommandResult result = _work.Run("run", pipeline, "in.jsonl", "-o", "out.jsonl", "--workers", $"{workers}", "--child-memory", "128");
        CommandResult healthy = _work.Run("run", pipeline, "healthy.jsonl", "-o", "healthy-out.jsonl", "--isolation", "none");

        Assert.Equal((1, $"read {Faults.Length * 2} + derived 0 = written {Faults.Length} + dropped 0 + quarantined {Faults.Length}"), (result.ExitCode, result.Balance));
        Assert.Equal(0, healthy.ExitCode);
        Assert.Equal(_work.Read("healthy-out.jsonl"), _work.Read("out.jsonl"));
        Assert.Equal(Faults.Select(fault => $"{fault.Way} {fault.Ending}"), Quarantined("out.jsonl.run"));
    }

    [Fact]
    public void Run_FaultsThatThisProcessSurvives_CostOneDocumentEach()
    {
        (string Way, string Ending)[] faults = Faults[..4];
        WriteInputs("in.jsonl", faults.Select(fault => fault.Way));

        CommandResult result = _work.Run("run", _work.Pipeline(Misbehave, "to_upper"), "in.jsonl", "-o", "out.jsonl", "--isolation", "none");

        Assert.Equal((1, $"read {Faults.Length + faults.Length} + derived 0 = written {Faults.Length} + dropped 0 + quarantined {faults.Length}"), (result.ExitCode, result.Balance));
        Assert.Equal(faults.Select(fault => $"{fault.Way} {fault.Ending}"), Quarantined("out.jsonl.run"));
    }

    [Fact]
    public void Run_TooManyStagesPastTheirTimeout_EndTheRun()
    {
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(0, 5).Select(i => $$"""{"id":"d{{i}}","text":"! loop"}""" + "\n")));
        CommandResult result = _work.Run(
            "run", _work.Pipeline("{ use: misbehave, timeout: 100ms }"), "in.jsonl", "-o", "out.jsonl", "--workers", "1", "--max-lost-threads", "2");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith(
            "error TP3601: the stage 'misbehave' went on after its timeout on 3 documents, more than --max-lost-threads 2, and cannot be ended in this process; go on with --isolation process\n",
            result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_work.Path("out.jsonl")));
    }

    // Where stages run is no part of what a run is: its files and plugins are the same, and a run that was ended goes on in children.
    [Fact]
    public void Run_EndedForStagesPastTheirTimeout_GoesOnInChildren()
    {
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(0, 300).Select(i => $$"""{"id":"d{{i}}","text":"{{(i is 250 or 270 ? "! loop" : "x")}}"}""" + "\n")));
        string[] command = ["run", _work.Pipeline("{ use: misbehave, timeout: 1s }", "{ use: read_resource, with: { path: words.txt } }"), "in.jsonl", "-o", "out.jsonl", "--workers", "1", "--max-in-flight", "10", "--max-lost-threads", "0"];
        _work.Write("words.txt", "words");

        Assert.Equal(3, _work.Run(command).ExitCode);
        CommandResult result = _work.Run([.. command, "--isolation", "process"]);

        Assert.Equal((1, "read 300 + derived 0 = written 298 + dropped 0 + quarantined 2"), (result.ExitCode, result.Balance));
        Assert.Contains("note TP3", result.Error, StringComparison.Ordinal);
        Assert.Equal(298, _work.Read("out.jsonl").TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("none", "! throw", "exception: InvalidOperationException: no luck")]
    [InlineData("none", "! short", "wrong_result_count: the stage gave 0 results for 1 documents")]
    [InlineData("process", "! throw", "exception: InvalidOperationException: no luck")]
    [InlineData("process", "! short", "wrong_result_count: the stage gave 0 results for 1 documents")]
    [InlineData("process", "! exit", "process_died: the process of the stage ended with exit code 7")]
    public void Run_BatchWithADocumentThatFails_LosesThatDocumentAlone(string isolation, string text, string ending)
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => i is 13 or 30 ? text : $"text {i}")];
        _work.Write("in.jsonl", string.Concat(texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"d{i}", text }) + "\n")));

        CommandResult result = _work.Run("run", _work.Pipeline("take_together"), "in.jsonl", "-o", "out.jsonl", "--isolation", isolation);

        Assert.Equal((1, "read 40 + derived 0 = written 38 + dropped 0 + quarantined 2"), (result.ExitCode, result.Balance));
        Assert.Equal(texts.Where(one => one != text).Select(one => one.ToUpperInvariant()), _work.Read("out.jsonl").TrimEnd().Split('\n').Select(line => Member(line, "text")));
        Assert.Equal([$"d13 {ending}", $"d30 {ending}"], Quarantined("out.jsonl.run").Select(line => line.Split(" | ")[0]));
    }

    [Fact]
    public void Run_BatchStageUnderATimeout_IsEndedAtItsDocument()
    {
        _work.Write("in.jsonl", """
            {"id":"a","text":"x"}
            {"id":"b","text":"! loop"}
            {"id":"c","text":"y"}
            """);
        CommandResult result = _work.Run("run", _work.Pipeline("{ use: take_together, timeout: 1s, isolation: process }"), "in.jsonl", "-o", "out.jsonl");

        Assert.Equal("read 3 + derived 0 = written 2 + dropped 0 + quarantined 1", result.Balance);
        Assert.Equal(["b timeout: the stage took longer than 1s | "], Quarantined("out.jsonl.run"));
        Assert.StartsWith("pipeline.yaml:3:5: warning TP1211: 'timeout' counts for one document, so 'take_together' gets its documents one by one instead of in batches\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RetryOfAProcessThatDies_TriesAgainInANewOne()
    {
        _work.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"! exit\"}\n{\"id\":\"b\",\"text\":\"x\"}\n");
        CommandResult result = _work.Run(
            "run", _work.Pipeline("{ use: misbehave, retry: { attempts: 3, backoff: 0s, on: [process_died] }, isolation: process }"), "in.jsonl", "-o", "out.jsonl");

        Assert.Equal("read 2 + derived 0 = written 1 + dropped 0 + quarantined 1", result.Balance);
        Assert.Contains("\"retries\":2", Counts("out.jsonl.run"), StringComparison.Ordinal);
    }

    // Console.Out, the stream below it and standard input belong to the channel or to nobody.
    [Fact]
    public void Run_StageThatPrints_DoesNotDisturbTheChannel()
    {
        WriteInputs("in.jsonl", ["print"]);
        CommandResult result = _work.Run("run", _work.Pipeline("misbehave"), "in.jsonl", "--output-format", "jsonl", "--isolation", "process", "-v");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("{\"id\":\"print\",\"text\":\"read 0\"}\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("printed", result.Output, StringComparison.Ordinal);
        Assert.Matches("textpipeline: debug: child process [0-9]+: printed\n", result.Error);
        Assert.Matches("textpipeline: debug: child process [0-9]+: written\n", result.Error);
    }

    [Fact]
    public void Run_Isolated_WritesTheBytesAndCountsOfARunInOneProcess()
    {
        _work.Write("in.jsonl", """
            {"id":"a","text":"lone \ud800 and pair \ud83d\ude00","n":1.50,"deep":{"a":[null,"\udfff"]}}
            {"id":"b","text":"one\ntwo\nthree","annotations":[{"type":"mark","start":1,"end":2,"why":"x"}]}
            {"id":"c","text":""}
            {"id":"d","text":"DROP"}
            {"id":"e","text":"BOOM"}
            """);
        string pipeline = _work.Pipeline(
            "split_lines", "{ use: fail_on, with: { word: BOOM }, on_error: pass_through }", "{ use: edit_lines }", "misbehave", "{ use: throw_on, with: { word: DROP }, on_error: [to_upper] }", "emit_same");
        CommandResult alone = _work.Run("run", pipeline, "in.jsonl", "-o", "alone.jsonl", "--isolation", "none");
        CommandResult isolated = _work.Run("run", pipeline, "in.jsonl", "-o", "isolated.jsonl", "--isolation", "process");

        Assert.Equal((alone.ExitCode, alone.Balance), (isolated.ExitCode, isolated.Balance));
        Assert.Equal(_work.Read("alone.jsonl"), _work.Read("isolated.jsonl"));
        Assert.Equal(Counts("alone.jsonl.run"), Counts("isolated.jsonl.run"));
    }

    [Fact]
    public void Run_LinesOfIsolatedStages_AreLoggedWithoutSecrets()
    {
        _work.Write("a.txt", "x");
        CommandResult result = _work.Run("run", _work.Pipeline("{ use: call_service, label: service, with: { mode: log, key: hunter22 }, isolation: process }"), "a.txt");

        Assert.Equal((0, "x\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("textpipeline: warning: service: calling with ***\n", result.Error, StringComparison.Ordinal);
    }

    private void WriteInputs(string name, IEnumerable<string> ways)
    {
        string[] bad = [.. ways];
        _work.Write(name, string.Concat(Enumerable.Range(0, Faults.Length).Select(i =>
            $$"""{"id":"h{{i}}","text":"healthy {{i}} \ud800","n":1.50}""" + "\n"
            + (i < bad.Length ? $$"""{"id":"{{bad[i]}}","text":"! {{bad[i]}}"}""" + "\n" : ""))));
    }

    // "id reason: message | exception" without the lines of its stack.
    private IEnumerable<string> Quarantined(string folder) => _work.Read($"{folder}/quarantine.jsonl").TrimEnd().Split('\n').Select(line =>
    {
        string exception = Stack().Replace(Member(line, "exception"), "");
        return $"{Member(line, "id")} {Member(line, "reason")}: {Member(line, "message")} | {Repeated().Replace(exception, "Repeated N times")}";
    });

    // What the report says of the stages, without times.
    private string Counts(string folder)
    {
        JsonArray stages = JsonNode.Parse(_work.Read($"{folder}/report.json"))!["stages"]!.AsArray();
        foreach (JsonObject stage in stages.Select(stage => stage!.AsObject()))
        {
            foreach (string time in stage.Select(member => member.Key).Where(name => name.EndsWith("seconds", StringComparison.Ordinal)).ToList())
            {
                stage.Remove(time);
            }
        }

        return stages.ToJsonString();
    }

    private static string Member(string line, string name)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";
    }

    [GeneratedRegex("\n+ *at .*$", RegexOptions.Singleline)]
    private static partial Regex Stack();

    [GeneratedRegex("Repeated [0-9]+ times")]
    private static partial Regex Repeated();
}
