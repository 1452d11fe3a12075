using System.Diagnostics;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>Child processes from birth to end.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Run_IsolatedStageThatRefusesItsOptions_SaysSoBeforeAnythingRuns()
    {
        _work.Write("a.txt", "x");
        string pipeline = _work.Pipeline("{ use: call_service, with: { mode: refuse, key: hunter22 } }");
        foreach (string isolation in new[] { "none", "process" })
        {
            CommandResult result = _work.Run("run", pipeline, "a.txt", "--isolation", isolation);
            Assert.Equal(
                (2, "pipeline.yaml:3:53: error TP1204: the option 'key' of 'call_service' cannot be used: the service does not know the key ***\n"), (result.ExitCode, result.Error));
        }
    }

    [Fact]
    public void Run_IsolatedStageThatEndsItsProcessWhenItIsMade_SaysSoBeforeAnythingRuns()
    {
        _work.Write("a.txt", "x");
        CommandResult result = _work.Run("run", _work.Pipeline("end_at_birth"), "a.txt", "--isolation", "process");

        Assert.Equal((2, "error TP3603: the child process of the isolated stages ended with exit code 5 while it built them: cannot live\n", ""), (result.ExitCode, result.Error, result.Output));
    }

    [Fact]
    public void Run_IsolatedBesideStagesThatAreNot_BuildsEachWhereItBelongs()
    {
        _work.Write("in.jsonl", """{"id":"a","text":"x"}""");
        CommandResult result = _work.Run("run", _work.Pipeline("{ use: misbehave, isolation: process }", "{ use: end_at_birth }"), "in.jsonl", "--output-format", "jsonl");

        Assert.Equal((0, "{\"id\":\"a\",\"text\":\"x!\"}\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Run_HostThatIsKilled_LeavesNoChildBehind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        _work.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"! linger\"}\n{\"id\":\"b\",\"text\":\"! loop\"}\n");
        using Process host = _work.Start("run", _work.Pipeline("misbehave"), "in.jsonl", "-o", "out.jsonl", "--isolation", "process");
        int[] children = WaitForChildren(host);
        Thread.Sleep(2000);
        host.Kill();

        Assert.True(SpinWait.SpinUntil(() => !children.Any(IsAlive), TimeSpan.FromSeconds(30)), "a child lives on");
    }

    [Fact]
    public void Run_StageThatLeavesAThread_EndsAllTheSame()
    {
        _work.Write("in.jsonl", """{"id":"a","text":"! linger"}""");
        using Process host = _work.Start("run", _work.Pipeline("misbehave"), "in.jsonl", "-o", "out.jsonl", "--isolation", "process");

        Assert.True(host.WaitForExit(TimeSpan.FromSeconds(60)), "the run does not end");
        Assert.Equal(0, host.ExitCode);
    }

    [Fact]
    public void Trace_StageThatEndsItsProcess_ShowsTheFailure()
    {
        _work.Write("a.txt", "! exit");
        CommandResult result = _work.Run("trace", _work.Pipeline("{ use: misbehave, isolation: process }"), "a.txt");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("process_died: the process of the stage ended with exit code 7", result.Output, StringComparison.Ordinal);
    }

    // Ctrl-C reaches the whole group of processes; a child that obeyed it would cost a document that is sound.
    [Fact]
    public void Run_SignalsToAChild_CostNoDocument()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        _work.Write("in.jsonl", """{"id":"a","text":"x"}""");
        using Process host = _work.Start("run", _work.Pipeline("{ use: slow, with: { delay: 2s } }"), "in.jsonl", "--isolation", "process");
        int child = Assert.Single(WaitForChildren(host));
        Thread.Sleep(1000);
        foreach (string signal in new[] { "-INT", "-TERM", "-HUP" })
        {
            using var kill = Process.Start("kill", [signal, $"{child}"]);
            kill.WaitForExit();
        }

        Assert.Equal("{\"id\":\"a\",\"text\":\"x\"}\n", host.StandardOutput.ReadToEnd());
        host.WaitForExit();
        Assert.Equal(0, host.ExitCode);
    }

    [Fact]
    public void Run_ChildKilledFromOutside_CostsTheDocumentThatItWasAt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        _work.Write("in.jsonl", "{\"id\":\"a\",\"text\":\"! loop\"}\n{\"id\":\"b\",\"text\":\"x\"}\n");
        using Process host = _work.Start("run", _work.Pipeline("misbehave"), "in.jsonl", "-o", "out.jsonl", "--isolation", "process", "-q");
        int child = Assert.Single(WaitForChildren(host));
        Thread.Sleep(2000);
        using var kill = Process.GetProcessById(child);
        kill.Kill();

        Assert.StartsWith("textpipeline: error: a (in.jsonl:1) failed in misbehave: process_died: the process of the stage ended with exit code 137 (SIGKILL)\n", host.StandardError.ReadToEnd(), StringComparison.Ordinal);
        host.WaitForExit();
        Assert.Equal("{\"id\":\"b\",\"text\":\"x!\"}\n", _work.Read("out.jsonl"));
    }

    [Theory]
    [InlineData("error TP0001: --child-memory takes a whole number from 64 to 1048576, not 1.\n", "--child-memory", "1")]
    [InlineData("error TP0001: --max-lost-threads takes a whole number from 0 to 100000, not -1.\n", "--max-lost-threads", "-1")]
    public void Run_ValuesThatCannotBe_AreBadUsage(string error, params string[] arguments)
    {
        _work.Write("a.txt", "x");
        CommandResult result = _work.Run(["run", _work.Pipeline("emit_same"), "a.txt", .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_OfTheCommand_DoesNotShowTheVerb()
    {
        Assert.DoesNotContain("worker", _work.Run("--help").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("worker", _work.Run("").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("worker", _work.Run("wroker").Error, StringComparison.Ordinal);
    }

    private static int[] WaitForChildren(Process host)
    {
        int[] children = [];
        Assert.True(SpinWait.SpinUntil(() => (children = Children(host)).Length > 0, TimeSpan.FromSeconds(60)), "no child");
        return children;
    }

    private static int[] Children(Process host) =>
    [
        .. Directory.EnumerateDirectories($"/proc/{host.Id}/task").SelectMany(task => File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(int.Parse),
    ];

    private static bool IsAlive(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or IOException)
        {
            return false;
        }
    }
}
