using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Isolation.Frames;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tests.Plugins;

namespace TextPipeline.Core.Tests.Execution.Isolation;

/// <summary>Pipelines with stages in real child processes.</summary>
public sealed class ProcessIsolationTests : IDisposable
{
    private readonly PluginFolder _plugins = new();
    private readonly string _pipeline;

    public ProcessIsolationTests()
    {
        _plugins.Add(PluginFolder.Stages);
        _pipeline = Path.Combine(_plugins.Path, "p.yaml");
        File.WriteAllText(_pipeline, "stages:\n  - misbehave\n  - use: take_together\n");
    }

    private static ChildCommand Host
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory);
            string name = OperatingSystem.IsWindows() ? "textpipeline.exe" : "textpipeline";
            return new ChildCommand(Path.Combine(configuration.Parent!.Parent!.FullName, "TextPipeline.Cli", configuration.Name, name), ["worker"], 256 << 20);
        }
    }

    public void Dispose() => _plugins.Dispose();

    [Fact]
    public async Task Isolate_StagesOfThisProcess_AreCalledInChildren()
    {
        await using ProcessIsolation isolation = Create(Host, null);
        await using Pipeline pipeline = Load(isolation)!;
        var diagnostics = new List<Diagnostic>();
        await using Pipeline isolated = isolation.Isolate(pipeline, diagnostics)!;

        Assert.Empty(diagnostics);
        Assert.Equal(["misbehave", "take_together"], isolated.Stages.Select(stage => stage.Label));
        Assert.Equal("misbehave process_died: the process of the stage ended with exit code 7", await WalkAsync(isolated, "! exit"));
        Assert.Equal("HEALTHY!", await WalkAsync(isolated, "healthy"));
        Assert.Equal("HEALTHY!", await WalkAsync(pipeline, "healthy"));
    }

    [Fact]
    public void Load_ExecutableThatIsNotThere_SaysSo()
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(Load(Create(Host with { FileName = "/nowhere/textpipeline" }, IsolationLevel.Process), diagnostics));
        Assert.StartsWith(
            "error TP3602: no child process can be started for the isolated stages: An error occurred trying to start process '/nowhere/textpipeline'",
            Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo sorry >&2; exit 3", "ended with exit code 3 while it built them: sorry")]
    [InlineData("echo this is no frame; exit 0", "ended with exit code 0 while it built them")]
    public void Load_ChildThatDoesNotAnswer_SaysHowItEnded(string script, string ending)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sh");
        var diagnostics = new List<Diagnostic>();
        Assert.Null(Load(Create(new ChildCommand("/bin/sh", ["-c", script], 256 << 20), IsolationLevel.Process), diagnostics));
        Assert.Equal($"error TP3603: the child process of the isolated stages {ending}", Assert.Single(diagnostics).ToString());
    }

    // No document is at fault where children cannot be had any more.
    [Fact]
    public async Task Process_ChildThatCannotBeStartedAgain_EndsTheRun()
    {
        await using Pipeline pipeline = Load(Create(Host, IsolationLevel.Process))!;
        Directory.Delete(Path.Combine(_plugins.Path, PluginFolder.Stages), recursive: true);
        Assert.Equal("misbehave process_died: the process of the stage ended with exit code 7", await WalkAsync(pipeline, "! exit"));

        RunAbortedException exception = await Assert.ThrowsAsync<RunAbortedException>(() => WalkAsync(pipeline, "healthy"));

        Assert.Equal(
            $"error TP3604: a further child process cannot build the isolated stages: {_pipeline}:2:5: error TP2050: unknown stage 'misbehave'", exception.Diagnostic.ToString());
    }

    [Fact]
    public async Task Process_RunThatIsCancelled_EndsTheChild()
    {
        await using Pipeline pipeline = Load(Create(Host, IsolationLevel.Process))!;
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WalkAsync(pipeline, "! loop", cancellation.Token));

        Assert.Equal("HEALTHY!", await WalkAsync(pipeline, "healthy"));
    }

    private ProcessIsolation Create(ChildCommand command, IsolationLevel? level) =>
        new(command, new WorkerSetup { PluginFolders = [_plugins.Path] }, NullLogger.Instance, level);

    private Pipeline? Load(ProcessIsolation isolation, List<Diagnostic>? diagnostics = null)
    {
        var findings = new List<Diagnostic>();
        Pipeline? pipeline = PipelineFactory.Load(
            _pipeline, new PluginSearchSettings([_plugins.Path], _ => null, _plugins.Path), _ => NullLogger.Instance, findings, isolation: isolation);
        diagnostics?.AddRange(findings);
        return pipeline;
    }

    private static async Task<string> WalkAsync(Pipeline pipeline, string text, CancellationToken? cancellationToken = null)
    {
        CancellationToken token = cancellationToken ?? TestContext.Current.CancellationToken;
        var walker = new StepWalker(pipeline);
        await walker.StartAsync(new WalkingDocument(Document.Create("a", text), 0), token);
        await walker.MeetAsync(token);
        WalkEnd end = Assert.Single(walker.Ends);
        return end.Ending is { } ending ? $"{ending.Stage} {ending.Reason}: {ending.Message}" : end.Document.Document.Text;
    }
}
