using System.Diagnostics;

namespace TextPipeline.Cli.Tests.Runs;

/// <summary>Runs with a stage that reads the whole corpus before it processes.</summary>
public sealed class RunLearningTests : IDisposable
{
    private const string Learns = "{ use: compare_with_corpus }";
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private void WriteInputs(int count, Func<int, string>? text = null) =>
        _work.Write("in.jsonl", string.Concat(Enumerable.Range(0, count).Select(i => $$"""{"id":"d{{i}}","text":"{{text?.Invoke(i) ?? new string('x', i)}}"}""" + "\n")));

    private CommandResult Run(params string[] more) => _work.Run(["run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl", .. more]);

    private static string Written(int id, int length, int shorter, string of) => $$"""{"id":"d{{id}}","text":"{{new string('x', length)}}","corpus":"{{shorter}} shorter of {{of}}"}""" + "\n";

    [Theory]
    [InlineData("1", "10000")]
    [InlineData("3", "2")]
    public void Run_StageLearns_KnowsEveryDocumentInTheOrderOfTheInput(string workers, string inFlight)
    {
        WriteInputs(3);
        _work.Pipeline(Learns);
        CommandResult result = Run("--workers", workers, "--max-in-flight", inFlight);
        Assert.Equal((0, "read 3 + derived 0 = written 3 + dropped 0 + quarantined 0"), (result.ExitCode, result.Balance));
        Assert.Equal(Written(0, 0, 0, "0 1 2") + Written(1, 1, 1, "0 1 2") + Written(2, 2, 2, "0 1 2"), _work.Read("out.jsonl"));
        Assert.Equal(
            ["note TP3501: 'compare_with_corpus' reads the whole corpus before the first document is processed", "note TP3502: 'compare_with_corpus' learned from 3 documents"],
            result.Messages);
    }

    [Fact]
    public void Run_DocumentsThatDoNotComeBy_AreNotLearned()
    {
        WriteInputs(8, i => i == 4 ? "BOOM" : new string('x', i));
        _work.Write("in.jsonl", _work.Read("in.jsonl") + """{"id":"d1","text":"a second one of the name"}""" + "\n");
        _work.Pipeline("{ use: drop_every, with: { multiple: 3 } }", "{ use: throw_on, with: { word: BOOM } }", "{ use: compare_with_corpus, when: \"id != 'd2'\" }");
        CommandResult result = Run();
        Assert.Equal("read 9 + derived 0 = written 4 + dropped 3 + quarantined 2", result.Balance);
        Assert.Equal(Written(1, 1, 0, "1 5 7") + """{"id":"d2","text":"xx"}""" + "\n" + Written(5, 5, 1, "1 5 7") + Written(7, 7, 2, "1 5 7"), _work.Read("out.jsonl"));
    }

    [Fact]
    public void Run_SeveralStagesLearn_EachKnowsWhatTheOneBeforeLeft()
    {
        WriteInputs(3);
        _work.Pipeline(Learns, "{ use: drop_every, with: { multiple: 2 } }", "{ use: compare_with_corpus, label: second }");
        CommandResult result = Run();
        Assert.Equal(Written(1, 1, 0, "1"), _work.Read("out.jsonl"));
        Assert.Equal("note TP3502: 'second' learned from 1 documents", result.Messages[^1]);
    }

    [Fact]
    public void Run_StandardInput_IsReadTwice()
    {
        _work.Pipeline(Learns);
        CommandResult result = _work.RunWith("{\"id\":\"d0\",\"text\":\"x\"}\n{\"id\":\"d1\",\"text\":\"\"}\n", "run", "pipeline.yaml", "-", "--input-format", "jsonl");
        Assert.Equal((0, Written(0, 1, 1, "1 0") + Written(1, 0, 0, "1 0")), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Run_NamedPipe_SaysThatItCanBeReadOnceOnly()
    {
        _work.Pipeline(Learns);
        CommandResult result = _work.RunInShell("mkfifo pipe.jsonl && $HOST run pipeline.yaml pipe.jsonl");
        Assert.Equal(
            (2, "error TP3503: 'pipe.jsonl' can be read once only, and 'compare_with_corpus' reads the corpus before it is processed; name a file, or give the stage a stored 'profile'\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public void Run_Shards_LearnFromTheWholeCorpus()
    {
        WriteInputs(40);
        _work.Pipeline(Learns);
        Run();
        for (int shard = 1; shard <= 3; shard++)
        {
            CommandResult part = _work.Run("run", "pipeline.yaml", "in.jsonl", "-o", $"part{shard}.jsonl", "--shard", $"{shard}/3");
            Assert.Equal((0, "note TP3502: 'compare_with_corpus' learned from 40 documents"), (part.ExitCode, part.Messages[^1]));
        }

        Assert.Equal(0, _work.Run("merge", "part1.jsonl", "part2.jsonl", "part3.jsonl", "-o", "all.jsonl").ExitCode);
        Assert.Equal(_work.Read("out.jsonl"), _work.Read("all.jsonl"));
        Assert.Equal(0, _work.Run("verify", "all.jsonl").ExitCode);
        Assert.Contains("39 shorter of 0 1 2", _work.Run("explain", "all.jsonl", "--doc", "d39").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_KilledWhileItLearns_GoesOnThere()
    {
        WriteInputs(240);
        _work.Pipeline("{ use: slow, with: { delay: 20ms } }", Learns);
        string[] command = ["run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl", "--checkpoint-interval", "1ms", "--max-in-flight", "4", "--workers", "2"];
        using (Process first = _work.Start(command))
        {
            first.StandardInput.Close();
            string snapshot = _work.Path("out.jsonl.run/profiles/compare_with_corpus.partial_profile");
            while (!File.Exists(snapshot))
            {
                Assert.False(first.HasExited);
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("out.jsonl.partial", Path.GetFileName(Directory.GetFiles(_work.Folder, "out*").Single()));
        CommandResult again = _work.Run(command);
        Assert.Equal((0, "read 240 + derived 0 = written 240 + dropped 0 + quarantined 0"), (again.ExitCode, again.Balance));
        Assert.Matches("^note TP3501: 'compare_with_corpus' goes on reading the corpus after [1-9][0-9]* documents$", again.Messages.Single(line => line.Contains("TP3501", StringComparison.Ordinal)));
        string written = _work.Read("out.jsonl");
        _work.Run([.. command, "--resume", "never"]);
        Assert.Equal(_work.Read("out.jsonl"), written);
        Assert.Equal(["compare_with_corpus.profile"], Directory.GetFiles(_work.Path("out.jsonl.run/profiles")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Run_InterruptedWhileItLearns_GoesOnWithTheSameCommand()
    {
        WriteInputs(240);
        _work.Pipeline("{ use: slow, with: { delay: 20ms } }", Learns);
        string[] command = ["run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl", "--max-in-flight", "4"];
        using (Process first = _work.Start(command))
        {
            first.StandardInput.Close();
            await first.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            await Task.Delay(300, TestContext.Current.CancellationToken);
            Process.Start("kill", ["-INT", $"{first.Id}"])!.WaitForExit();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(130, first.ExitCode);
        }

        CommandResult again = _work.Run(command);
        Assert.Equal((0, "read 240 + derived 0 = written 240 + dropped 0 + quarantined 0"), (again.ExitCode, again.Balance));
        Assert.Contains("goes on reading the corpus after ", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("TP3306", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_DocumentEndsTheProcessWhileAStageLearns_IsFoundAndQuarantined()
    {
        WriteInputs(12, i => i == 7 ? "! exit" : new string('x', i));
        _work.Pipeline("{ use: misbehave }", Learns);
        Assert.Equal(3, Run("--workers", "1").ExitCode);
        CommandResult again = Run("--workers", "1");
        Assert.Equal("read 12 + derived 0 = written 11 + dropped 0 + quarantined 1", again.Balance);
        Assert.Contains("note TP3502: 'compare_with_corpus' learned from 11 documents\n", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ObservingFails_IsAFailureOfTheStage()
    {
        WriteInputs(3, i => i == 1 ? "BOOM" : "x");
        _work.Pipeline("{ use: compare_with_corpus, on_error: halt, with: { throws_on: BOOM } }");
        CommandResult halted = Run();
        Assert.Equal(3, halted.ExitCode);
        Assert.Contains("halted: d1 failed in compare_with_corpus: exception: ", halted.Error, StringComparison.Ordinal);

        _work.Pipeline("{ use: compare_with_corpus, with: { throws_on: BOOM } }");
        Assert.Equal(0, Run().ExitCode);
        Assert.Contains("0 shorter of 1 1", _work.Read("out.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_LearningFails_AbortsWithTheStagesWords()
    {
        WriteInputs(3);
        _work.Pipeline("{ use: compare_with_corpus, with: { fails_on_length: 2 } }");
        CommandResult result = Run();
        Assert.Equal(3, result.ExitCode);
        Assert.EndsWith("\nerror TP3504: 'compare_with_corpus' failed while it learned: no more than 2 characters\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_StageThatLearnsIsIsolated_StaysAndSaysSo()
    {
        WriteInputs(2);
        _work.Pipeline("{ use: compare_with_corpus, isolation: process }");
        CommandResult result = Run("--isolation", "process");
        Assert.Equal("pipeline.yaml:3:5: warning TP1212: 'compare_with_corpus' learns of the whole corpus, so it runs in the process of the run in spite of 'isolation: process'", result.Messages[0]);
        Assert.Equal(Written(0, 0, 0, "0 1") + Written(1, 1, 1, "0 1"), _work.Read("out.jsonl"));

        _work.Pipeline("{ use: compare_with_corpus, isolation: process, with: { learns: false } }");
        Assert.Equal(0, Run().ExitCode);
        Assert.Contains("\"corpus\":\"unknown\"", _work.Read("out.jsonl"), StringComparison.Ordinal);
    }
}
