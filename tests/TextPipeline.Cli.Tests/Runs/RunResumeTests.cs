using System.Diagnostics;

namespace TextPipeline.Cli.Tests.Runs;

/// <summary>What the same command does a second time.</summary>
public sealed class RunResumeTests : IDisposable
{
    private const string Done = "note TP3303: the run is finished and 'out.jsonl' is in place, so there is nothing to do; --resume never would run it again\n";
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    private CommandResult Run(params string[] more) => _work.Run(["run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl", .. more]);

    // The test stage tells of itself.
    private static IEnumerable<string> Notes(CommandResult result) => result.Messages.Where(line => !line.Contains(": read_resource: ", StringComparison.Ordinal));

    private static string StartsAfresh(string because) =>
        $"note TP3304: the run starts afresh, because {because}; --resume force goes on with the earlier run in spite of changes";

    private void WriteInputs(params string[] texts) => _work.Write("in.jsonl", string.Concat(texts.Select((text, i) => $$"""{"id":"d{{i}}","text":"{{text}}"}""" + "\n")));

    [Fact]
    public void Run_FinishedWithItsOutputInPlace_DoesNothingAndEndsAsItDid()
    {
        WriteInputs("a", "BOOM");
        _work.Pipeline("{ use: throw_on, with: { word: BOOM } }", "to_upper");
        Assert.Equal(1, Run().ExitCode);
        File.SetLastWriteTimeUtc(_work.Path("out.jsonl"), DateTime.UnixEpoch);
        foreach (string[] noPartOfIt in (string[][])[[], ["--workers", "3"], ["--log-format", "text"], ["--max-in-flight", "5"], ["--isolation", "process"], ["--resume", "force"]])
        {
            CommandResult again = Run(noPartOfIt);
            Assert.Equal((1, Done), (again.ExitCode, again.Error));
        }

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_work.Path("out.jsonl")));
        CommandResult never = Run("--resume", "never");
        Assert.Equal((1, "read 2 + derived 0 = written 1 + dropped 0 + quarantined 1"), (never.ExitCode, never.Balance));
    }

    [Fact]
    public void Run_SomethingChanged_SaysWhatAndStartsAfresh()
    {
        WriteInputs("a", "b");
        _work.Write("data/greeting.txt", "hello");
        _work.Pipeline("{ use: read_resource, with: { path: data/greeting.txt } }", "to_upper");
        Assert.Equal(0, Run().ExitCode);

        _work.Write("pipeline.yaml", "# a comment is no change\n" + _work.Read("pipeline.yaml"));
        Assert.Equal(Done, Run().Error);

        _work.Pipeline("{ use: read_resource, with: { path: data/greeting.txt } }", "{ use: to_upper, isolation: process }");
        Assert.Equal(Done, Run().Error);

        File.Delete(_work.Path("out.jsonl"));
        Assert.Equal([StartsAfresh("the output 'out.jsonl' is gone")], Notes(Run()));

        File.AppendAllText(_work.Path("out.jsonl"), "x");
        Assert.Equal([StartsAfresh("the output 'out.jsonl' changed")], Notes(Run()));

        WriteInputs("a", "b", "c");
        Assert.Equal([StartsAfresh("the input 'in.jsonl' changed")], Notes(Run()));

        _work.Write("data/greeting.txt", "good day");
        Assert.Equal([StartsAfresh("the file 'data/greeting.txt' beside the pipeline changed")], Notes(Run()));

        Assert.Equal([StartsAfresh("the option --invalid-bytes changed")], Notes(Run("--invalid-bytes", "replace")));

        _work.Pipeline("to_upper");
        Assert.Equal(
            [StartsAfresh("the pipeline changed, the option --invalid-bytes changed, the file 'data/greeting.txt' beside the pipeline is gone")], Notes(Run()));
        Assert.Equal(Done, Run().Error);
    }

    [Fact]
    public void Run_APluginChanged_SaysWhichAndStartsAfresh()
    {
        WriteInputs("a");
        _work.Pipeline("to_upper");
        string plugin = Directory.GetDirectories(Repository.TestPlugins).Single(folder => Path.GetFileName(folder) == "TestPlugins.Stages");
        foreach (string file in Directory.GetFiles(plugin, "*", SearchOption.AllDirectories))
        {
            _work.Write(Path.Combine("plugins/TestPlugins.Stages", Path.GetRelativePath(plugin, file)), File.ReadAllBytes(file));
        }

        Assert.Equal(0, Run().ExitCode);
        Assert.Equal(Done, Run().Error);
        _work.Write("plugins/TestPlugins.Stages/data/greeting.txt", "another");
        Assert.Equal([StartsAfresh("the plugin 'TestPlugins.Stages' changed")], Notes(Run()));
    }

    [Fact]
    public void Run_RecordsThatCannotBeRead_StartsAfresh()
    {
        WriteInputs("a");
        _work.Pipeline("to_upper");
        Assert.Equal(0, Run().ExitCode);
        _work.Write("out.jsonl.run/journal.jsonl", "no journal\n");
        Assert.Equal([StartsAfresh("its journal cannot be read")], Run().Messages);
        _work.Write("out.jsonl.run/manifest.json", "{}");
        Assert.Equal([StartsAfresh("its manifest cannot be read")], Run().Messages);
        Assert.Equal(Done, Run().Error);
    }

    [Fact]
    public void Run_FolderStartedAfresh_HoldsNothingOfTheEarlierRun()
    {
        WriteInputs("a", "b");
        _work.Pipeline("to_upper");
        Assert.Equal(0, _work.Run("run", "pipeline.yaml", "in.jsonl", "-o", "out/").ExitCode);
        _work.Write("out/mine.txt", "precious");
        _work.Pipeline("{ use: drop_every, with: { multiple: 2 } }");
        Assert.Equal(0, _work.Run("run", "pipeline.yaml", "in.jsonl", "-o", "out/").ExitCode);
        Assert.Equal(["d1.txt", "metadata.jsonl", "mine.txt"], Directory.GetFiles(_work.Path("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_WhileAnotherWritesTheSame_IsRefused()
    {
        WriteInputs("a");
        _work.Pipeline("{ use: slow, with: { delay: 1h } }");
        using Process first = _work.Start("run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl");
        WaitForDocumentInFlight(first);
        CommandResult second = Run();
        Assert.Equal((2, "error TP3301: another process writes the run in 'out.jsonl.run'; wait for it, or name another folder with --run-dir\n"), (second.ExitCode, second.Error));
        first.Kill();
    }

    [Fact]
    public void Run_StandardInputThatWasLeft_StartsAfresh()
    {
        _work.Pipeline("{ use: slow, with: { delay: 1h } }");
        using (Process first = _work.Start("run", "pipeline.yaml", "-", "-o", "out.jsonl", "--input-format", "jsonl"))
        {
            first.StandardInput.WriteLine("""{"id":"a","text":"x"}""");
            first.StandardInput.Close();
            WaitForDocumentInFlight(first);
            first.Kill();
            first.WaitForExit();
        }

        _work.Pipeline("to_upper");
        CommandResult again = _work.RunWith("""{"id":"b","text":"y"}""", "run", "pipeline.yaml", "-", "-o", "out.jsonl", "--input-format", "jsonl");
        Assert.Equal([StartsAfresh("standard input cannot be read a second time")], again.Messages);
        Assert.Equal("""{"id":"b","text":"Y"}""" + "\n", _work.Read("out.jsonl"));
    }

    // The first signal lets what was begun come to its end, and the same command goes on after it.
    [Theory]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 143)]
    public void Run_AskedToStop_GoesOnWhereItStopped(string signal, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        WriteInputs([.. Enumerable.Range(0, 400).Select(i => new string('x', 200))]);
        _work.Pipeline("note_ids", "{ use: slow, with: { delay: 5ms } }", "to_upper");
        CommandResult undisturbed = _work.Run("run", "pipeline.yaml", "in.jsonl", "-o", "whole.jsonl");
        Directory.Delete(_work.Path("ids"), recursive: true);
        using (Process process = _work.Start("run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl", "--max-in-flight", "10"))
        {
            while (_work.NotedIds().Length < 40)
            {
                Assert.False(process.HasExited);
                Thread.Sleep(10);
            }

            Signal(process, signal);
            string[] said = process.StandardError.ReadToEnd().TrimEnd().Split('\n');
            process.WaitForExit();
            Assert.Equal(code, process.ExitCode);
            Assert.Equal("textpipeline: error: interrupted before the end; out.jsonl is not complete; the same command goes on where this one stopped", said[^2]);
        }

        Assert.False(File.Exists(_work.Path("out.jsonl")));
        CommandResult rest = Run();
        Assert.Equal((0, undisturbed.Balance), (rest.ExitCode, rest.Balance));
        string note = Assert.Single(rest.Messages);
        Assert.Matches("^note TP3302: the run goes on after [0-9]+ documents, as 'out.jsonl.run' says; --resume never would start afresh$", note);
        Assert.Equal(_work.Read("whole.jsonl"), _work.Read("out.jsonl"));

        // Each was processed once: nothing that was begun was thrown away.
        Assert.Equal(400, _work.NotedIds().Length);
        Assert.Equal(400, _work.NotedIds().Distinct().Count());
    }

    [Fact]
    public void Run_AskedTwiceToStop_EndsAtOnceAndCanBeGoneOnWith()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        WriteInputs([.. Enumerable.Range(0, 100).Select(i => i == 50 ? "! loop" : "fine")]);
        _work.Pipeline("note_ids", "misbehave");
        using (Process process = _work.Start("run", "pipeline.yaml", "in.jsonl", "-o", "out.jsonl", "--max-in-flight", "10", "--checkpoint-interval", "0s", "--workers", "1"))
        {
            while (!_work.NotedIds().Contains("d50"))
            {
                Thread.Sleep(10);
            }

            Signal(process, "-INT");
            Thread.Sleep(200);
            Signal(process, "-INT");
            Assert.True(process.WaitForExit(2500));
            Assert.NotEqual(0, process.ExitCode);
            Assert.DoesNotContain("TP3307", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        }

        WriteInputs([.. Enumerable.Range(0, 100).Select(i => i == 50 ? "! looq" : "fine")]);
        CommandResult rest = Run("--resume", "force");
        Assert.Equal(0, rest.ExitCode);
        Assert.Equal("warning TP3305: the run goes on although the input 'in.jsonl' changed, so its output may be of two kinds", rest.Messages[1]);
        Assert.Equal(100, _work.Read("out.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Run_StageThatEndsTheProcess_CostsItsDocumentAndOneMoreStartEach()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "exit codes are those of signals");
        string[] ways = ["overflow", "fail_fast", "exit", "thread"];
        WriteInputs([.. Enumerable.Range(0, 60).Select(i => i % 15 == 7 ? "! " + ways[i / 15] : "fine")]);
        _work.Pipeline("misbehave");
        var errors = new List<string>();
        CommandResult last = Run("--workers", "1");
        while (last.ExitCode is not (0 or 1) && errors.Count < 10)
        {
            errors.Add(last.Error);
            last = Run("--workers", "1");
        }

        Assert.Equal(4, errors.Count);
        Assert.Contains("error TP3307: a stage ended the process, so 'out.jsonl' is not complete; the same command goes on, and finds the document\n", errors[2], StringComparison.Ordinal);
        Assert.Matches(
            "^note TP3302: the run goes on after 0 documents, as 'out.jsonl.run' says; --resume never would start afresh\n"
            + "warning TP3306: the run died while these documents were in flight: in.jsonl@[0-9]+; each runs once more, alone in a process of its own\n",
            errors[1]);
        Assert.Equal((1, "read 60 + derived 0 = written 56 + dropped 0 + quarantined 4"), (last.ExitCode, last.Balance));
        Assert.Equal(["d7", "d22", "d37", "d52"], File.ReadLines(_work.Path("out.jsonl.run/quarantine.jsonl")).Select(line => line.Split('"')[3]));
        Assert.All(File.ReadLines(_work.Path("out.jsonl.run/quarantine.jsonl")), line => Assert.Contains("\"reason\":\"process_died\",\"message\":\"the process of the stage ended with exit code ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WhatWasWrittenIsGone_StartsAfresh()
    {
        WriteInputs([.. Enumerable.Range(0, 100).Select(i => i == 50 ? "! exit" : "fine")]);
        _work.Pipeline("{ use: slow, with: { delay: 10ms } }", "misbehave");
        Assert.Equal(3, Run("--max-in-flight", "5", "--checkpoint-interval", "0s", "--workers", "1").ExitCode);
        Assert.True(new FileInfo(_work.Path("out.jsonl.partial")).Length > 0);
        File.Delete(_work.Path("out.jsonl.partial"));
        CommandResult again = Run("--resume", "force", "--isolation", "process");
        Assert.Equal(StartsAfresh("'out.jsonl.partial' is gone or shorter than it was"), again.Messages[0]);
        Assert.Equal((1, "read 100 + derived 0 = written 99 + dropped 0 + quarantined 1"), (again.ExitCode, again.Balance));
    }

    // The balance of what is written must not depend on luck: a disk that is full leaves a run that can be gone on with once there is room.
    [Fact]
    public void Run_DiskFull_SaysSoAndGoesOnOnceThereIsRoom()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a limit on the size of files");
        WriteInputs([.. Enumerable.Range(0, 3000).Select(i => new string('x', 1000))]);
        _work.Pipeline("to_upper");
        CommandResult full = _work.RunInShell("trap '' XFSZ; ulimit -f 1000; export DOTNET_EnableWriteXorExecute=0; exec \"$HOST\" run pipeline.yaml in.jsonl -o out.jsonl --checkpoint-interval 0s");
        Assert.Equal(3, full.ExitCode);
        Assert.Matches("^error TP3104: the output 'out.jsonl' cannot be written: .+; once it can, the same command goes on where this one stopped\n$", full.Error);
        Assert.False(File.Exists(_work.Path("out.jsonl")));
        CommandResult rest = Run();
        Assert.Equal((0, "read 3000 + derived 0 = written 3000 + dropped 0 + quarantined 0"), (rest.ExitCode, rest.Balance));
        Assert.StartsWith("note TP3302: the run goes on after ", rest.Messages[0], StringComparison.Ordinal);
        Assert.Equal(3000, _work.Read("out.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Run_OutputFolderThatMayNotBeWritten_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs another user");
        WriteInputs("a");
        _work.Pipeline("to_upper");
        Directory.CreateDirectory(_work.Path("closed"));
        CommandResult result = _work.RunInShell(
            "chmod 755 . && chmod 555 closed && if [ $(id -u) = 0 ]; then exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$HOST\" run pipeline.yaml in.jsonl -o closed/out.jsonl; "
            + "else exec \"$HOST\" run pipeline.yaml in.jsonl -o closed/out.jsonl; fi");
        Assert.SkipWhen(result.ExitCode is 126 or 127, "the other user may not run the command");
        Assert.Equal(
            (3, $"error TP3104: the output 'closed/out.jsonl' cannot be written: Access to the path '{_work.Path("closed/out.jsonl.run")}' is denied.\n"), (result.ExitCode, result.Error));
    }

    private void WaitForDocumentInFlight(Process process)
    {
        string map = _work.Path("out.jsonl.run/in_flight.bin");
        while (!File.Exists(map) || !File.ReadAllBytes(map).Where((_, place) => place % 32 == 0).Contains((byte)1))
        {
            Assert.False(process.HasExited);
            Thread.Sleep(10);
        }
    }

    private static void Signal(Process process, string signal) =>
        Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
}
