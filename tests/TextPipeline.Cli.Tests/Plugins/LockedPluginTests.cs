using System.Text.Json;

namespace TextPipeline.Cli.Tests.Plugins;

/// <summary>The lock of plugins, with the real command and a copy of a real plugin beside the pipeline.</summary>
public sealed class LockedPluginTests : IDisposable
{
    private const string Plugin = "TestPlugins.Stages";

    private readonly Workspace _work = new();
    private readonly string _pipeline;

    public LockedPluginTests()
    {
        _work.CopyFolder(Path.Combine(Repository.TestPlugins, Plugin), "plugins/" + Plugin);
        _pipeline = _work.Pipeline("to_upper");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Run_LockedAndAsLocked_RunsAndRecordsTheSame()
    {
        CommandResult locked = _work.RunWithoutTestPlugins("plugins", "lock", _pipeline);
        Assert.StartsWith($"textpipeline.lock\n  {Plugin} 1.4.2: new, ", locked.Output, StringComparison.Ordinal);
        Assert.Equal($"{Plugin} 1.4.2: as locked, {_work.Path("plugins/" + Plugin)}\n", _work.RunWithoutTestPlugins("plugins", "verify", _pipeline).Output);
        _work.Write("a.txt", "abc");
        CommandResult run = _work.RunWithoutTestPlugins("run", _pipeline, "a.txt", "-o", "out.jsonl", "--locked");
        Assert.Equal(0, run.ExitCode);
        using var manifest = JsonDocument.Parse(_work.Read("out.jsonl.run/manifest.json"));
        using var written = JsonDocument.Parse(_work.Read("textpipeline.lock"));
        Assert.True(JsonElement.DeepEquals(
            written.RootElement.GetProperty("plugins")[0].GetProperty("files"), manifest.RootElement.GetProperty("plugins")[0].GetProperty("files")));
        Assert.Equal(
            written.RootElement.GetProperty("plugins")[0].GetProperty("sha256").GetString(), manifest.RootElement.GetProperty("plugins")[0].GetProperty("sha256").GetString());
    }

    [Fact]
    public void Run_LockedAndOneByteChanged_RefusesAndNamesTheFile()
    {
        _work.RunWithoutTestPlugins("plugins", "lock", _pipeline);
        string file = Directory.GetFiles(_work.Path($"plugins/{Plugin}/data"), "*", SearchOption.AllDirectories)[0];
        File.AppendAllText(file, " ");
        CommandResult run = _work.RunWithoutTestPlugins("run", _pipeline, "-", "--locked");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error TP2054: the stage 'to_upper' of the plugin '{Plugin}' cannot be used: not the file that was locked: its SHA-256 begins with ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"(TP2106, {file})", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _work.RunWithoutTestPlugins("run", _pipeline, "-").ExitCode);
    }

    [Fact]
    public void Verify_FileMissingAndFileAdded_NamesBoth()
    {
        _work.RunWithoutTestPlugins("plugins", "lock", _pipeline);
        File.Delete(_work.Path($"plugins/{Plugin}/{Plugin}.pdb"));
        _work.Write($"plugins/{Plugin}/extra.txt", "x");
        CommandResult result = _work.RunWithoutTestPlugins("plugins", "verify", _pipeline);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"{Plugin}.pdb: error TP2107: the file is locked and not here\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("extra.txt: error TP2108: the file is not in the lock, which has every file of this plugin\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_LockedWithoutALock_SaysHowToWriteOne()
    {
        CommandResult run = _work.RunWithoutTestPlugins("run", _pipeline, "-", "--locked");
        Assert.Equal((2, "textpipeline.lock: error TP2103: there is no lock of plugins beside the pipeline; 'textpipeline plugins lock' writes one\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Verify_LockedPluginThatIsGone_SaysSo()
    {
        _work.RunWithoutTestPlugins("plugins", "lock", _pipeline);
        Directory.Delete(_work.Path("plugins/" + Plugin), recursive: true);
        CommandResult result = _work.RunWithoutTestPlugins("plugins", "verify", _pipeline);
        Assert.Contains($"textpipeline.lock: error TP2109: the locked plugin '{Plugin}' 1.4.2 is in no place where plugins are looked for\n", result.Error, StringComparison.Ordinal);
    }

    // A stage that ends its process: a child's death costs a document, the host's the run.
    [Theory]
    [InlineData("process", "misbehave", 1)]
    [InlineData("process", "{ use: misbehave, isolation: none }", 3)]
    [InlineData("none", "misbehave", 3)]
    public void Run_IsolationInTheLock_HoldsWhereTheEntrySaysNothing(string level, string entry, int exitCode)
    {
        string pipeline = _work.Pipeline(entry);
        _work.RunWithoutTestPlugins("plugins", "lock", pipeline);
        _work.Write("textpipeline.lock", _work.Read("textpipeline.lock").Replace("\"sha256\"", $"\"isolation\": \"{level}\",\n      \"sha256\"", StringComparison.Ordinal));
        _work.Write("a.txt", "! exit");
        Assert.Equal(exitCode, _work.RunWithoutTestPlugins("run", pipeline, "a.txt", "-o", "out.jsonl", "--locked").ExitCode);
        _work.RunWithoutTestPlugins("plugins", "lock", pipeline);
        Assert.Contains($"\"isolation\": \"{level}\"", _work.Read("textpipeline.lock"), StringComparison.Ordinal);
    }

    [Fact]
    public void Install_PluginAndRemoveIt_PipelinesFindItInBetween()
    {
        string source = _work.Path("elsewhere");
        Directory.Move(_work.Path("plugins"), source);
        CommandResult installed = _work.RunWithoutTestPlugins("plugins", "install", $"{source}/{Plugin}", "--to", "plugins");
        Assert.StartsWith($"{Plugin} 1.4.2: {_work.Path("plugins/" + Plugin)}\n  stages: ", installed.Output, StringComparison.Ordinal);
        Assert.Equal(0, _work.RunWithoutTestPlugins("run", _pipeline, "-").ExitCode);
        CommandResult removed = _work.RunWithoutTestPlugins("plugins", "remove", Plugin, "--from", "plugins");
        Assert.Equal((0, $"removed {Plugin} 1.4.2: {_work.Path("plugins/" + Plugin)}\n"), (removed.ExitCode, removed.Output));
        Assert.Equal(2, _work.RunWithoutTestPlugins("run", _pipeline, "-").ExitCode);
    }

    [Fact]
    public void Inspect_Plugin_ShowsWhatItIsWithoutRunningIt()
    {
        CommandResult result = _work.RunWithoutTestPlugins("plugins", "inspect", "TextPipeline.Plugins.Dates");
        Assert.StartsWith("TextPipeline.Plugins.Dates 0.1.0: Finds dates in text and gives each its ISO 8601 value\n\nauthors    The TextPipeline authors\nlicence    MIT\ncontract   ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nbrings     NodaTime 3.3.7\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nstages     normalize_dates: ", result.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_work.RunWithoutTestPlugins("plugins", "inspect", "TextPipeline.Plugins.Dates", "--format", "json").Output);
        Assert.Equal("MIT", json.RootElement.GetProperty("license").GetString());
        CommandResult unknown = _work.RunWithoutTestPlugins("plugins", "inspect", "TextPipeline.Plugins.Date");
        Assert.Equal((2, "error TP2051: unknown plugin 'TextPipeline.Plugins.Date'; did you mean 'TextPipeline.Plugins.Dates'?\n"), (unknown.ExitCode, unknown.Error));
    }
}
