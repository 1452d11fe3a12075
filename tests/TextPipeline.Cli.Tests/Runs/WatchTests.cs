using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TextPipeline.Cli.Tests.Runs;

/// <summary>Watches real folders. What is waited for is a line of the watch itself, never a time.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly Workspace _work = new();
    private readonly List<Process> _started = [];

    public void Dispose()
    {
        foreach (Process process in _started)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            process.Dispose();
        }

        _work.Dispose();
    }

    [Theory]
    [InlineData("out/")]
    [InlineData("out.jsonl")]
    public async Task Watch_NewChangedAndDeletedFiles_LeavesWhatAPlainRunLeaves(string output)
    {
        string pipeline = _work.Pipeline("to_upper", "{ use: drop_every, with: { multiple: 7 } }", "{ use: throw_on, with: { word: BOOM } }");
        _work.Write("in/a.txt", "one");
        _work.Write("in/b.txt", "two");
        Process watch = Watch(pipeline, output);
        await Until(watch, "2 files done");
        _work.Write("in/sub/c.txt", "three");
        _work.Write("in/b.txt", "zwei");
        _work.Write("in/d.txt", "BOOM");
        _work.Write("in/.hidden.txt", "not this");
        File.Delete(_work.Path("in/a.txt"));
        await Until(watch, "3 files done: read 3 + derived 0 = written 2 + dropped 0 + quarantined 1; waiting");
        Assert.Equal(1, await Stop(watch));
        File.Delete(_work.Path("in/.hidden.txt"));
        _work.Run("run", pipeline, "in", "-o", "plain-" + output);
        Assert.Equal(Content("plain-" + output), Content(output));
        Assert.Equal(0, _work.Run("verify", output).ExitCode);
        Assert.Contains("there is nothing to do", _work.Run("run", pipeline, "in", "-o", output).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_PipelineWithErrors_GoesOnWithTheOneBeforeAndThenTakesOver()
    {
        string pipeline = _work.Pipeline("to_upper");
        _work.Write("in/a.txt", "one");
        Process watch = Watch(pipeline, "out/");
        await Until(watch, "1 files done");
        _work.Pipeline("to_uper");
        await Until(watch, "warning TP3910: 'pipeline.yaml', or what it is made of, changed and has errors; the watch goes on with the one before, and looks again when something changes");
        _work.Write("in/b.txt", "two");
        await Until(watch, "2 files done");
        Assert.Equal("TWO", _work.Read("out/b.txt"));
        _work.Pipeline("{ use: drop_every, with: { multiple: 100000 } }");
        await Until(watch, "note TP3909: 'pipeline.yaml', or what it is made of, changed and is taken over; 2 files that ran before stay as they are");
        _work.Write("in/c.txt", "three");
        await Until(watch, "3 files done");
        Assert.Equal(["ONE", "TWO", "three"], new[] { "a", "b", "c" }.Select(name => _work.Read($"out/{name}.txt")));
        Assert.Equal(0, await Stop(watch));
        Assert.Equal(0, _work.Run("verify", "out").ExitCode);
        Assert.Contains("what earlier pipelines of a watch made is gone", _work.Run("run", pipeline, "in", "-o", "out").Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_PluginReplaced_IsTakenOverAndAFaultyOneIsNot()
    {
        const string Plugin = "TestPlugins.Stages";
        string shipped = Path.Combine(Repository.TestPlugins, Plugin);
        _work.CopyFolder(shipped, "plugins/" + Plugin);
        _work.CopyFolder(shipped, "next/" + Plugin);
        _work.Write($"next/{Plugin}/data/greeting.txt", "from the next one");
        string pipeline = _work.Pipeline("{ use: read_resource, with: { path: data/greeting.txt } }");
        _work.Write("in/a.txt", "one");
        Process watch = Watch(pipeline, "out/");
        await Until(watch, "1 files done");
        Assert.Equal(0, _work.Run("plugins", "install", "next/" + Plugin, "--to", "plugins").ExitCode);
        await Until(watch, "note TP3909: 'pipeline.yaml', or what it is made of, changed and is taken over; 1 files that ran before stay as they are");
        _work.Write("in/b.txt", "two");
        await Until(watch, "2 files done");
        _work.Write("broken.dll", "no assembly");
        File.Move(_work.Path("broken.dll"), _work.Path($"plugins/{Plugin}/{Plugin}.dll"), overwrite: true);
        await Until(watch, "warning TP3910: 'pipeline.yaml', or what it is made of, changed and has errors; the watch goes on with the one before, and looks again when something changes");
        _work.Write("in/c.txt", "three");
        await Until(watch, "3 files done");
        Assert.Equal(["from the plugin", "from the next one", "from the next one"], new[] { "a", "b", "c" }.Select(name => _work.Read($"out/{name}.txt").TrimEnd()));
        Assert.Equal(0, await Stop(watch));
    }

    [Fact]
    public async Task Watch_SameIdInTwoFiles_TheFirstKeepsItUntilItGoes()
    {
        string pipeline = _work.Pipeline("to_upper");
        _work.Write("in/b.jsonl", """{"id":"x","text":"first"}""" + "\n");
        Process watch = Watch(pipeline, "out.jsonl");
        await Until(watch, "1 files done");
        _work.Write("in/a.jsonl", """{"id":"x","text":"second"}""" + "\n");
        await Until(watch, "2 files done: read 2 + derived 0 = written 1 + dropped 0 + quarantined 1; waiting");
        Assert.Contains("FIRST", _work.Read("out.jsonl"), StringComparison.Ordinal);
        File.Delete(_work.Path("in/b.jsonl"));
        await Until(watch, "1 files done: read 1 + derived 0 = written 1 + dropped 0 + quarantined 0; waiting");
        Assert.Contains("SECOND", _work.Read("out.jsonl"), StringComparison.Ordinal);
        Assert.Equal(0, await Stop(watch));
    }

    [Theory]
    [InlineData("out/")]
    [InlineData("out.jsonl")]
    public async Task Watch_KilledInBursts_LosesNothingAndDoesNothingTwice(string output)
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("TEXTPIPELINE_KILLS") ?? "4", CultureInfo.InvariantCulture);
        string pipeline = _work.Pipeline("to_upper", "{ use: drop_every, with: { multiple: 7 } }", "{ use: throw_on, with: { word: BOOM } }");
        var random = new Random(output.Length);
        for (int kill = 0; kill < kills; kill++)
        {
            Burst(random, kill);
            Process watch = Watch(pipeline, output, "--checkpoint-interval", "20ms");
            Task burst = Task.Run(() => Burst(random, kill + 100), TestContext.Current.CancellationToken);
            watch.WaitForExit(random.Next(200, 1200));
            watch.Kill();
            watch.WaitForExit();
            await burst;
        }

        int files = Directory.GetFiles(_work.Path("in")).Length;
        Process last = Watch(pipeline, output);
        await Until(last, string.Create(CultureInfo.InvariantCulture, $"{files} files done: read {files} + "), "; waiting\n");
        await Stop(last);
        _work.Run("run", pipeline, "in", "-o", "plain-" + output);
        Assert.Equal(Content("plain-" + output), Content(output));
        CommandResult verified = _work.Run("verify", output);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
    }

    [Theory]
    [InlineData("error TP3901: --watch takes one folder to watch as the input, and neither files nor standard input", "-", "-o", "out/")]
    [InlineData("error TP3901: --watch takes one folder to watch as the input, and neither files nor standard input", "in/a.txt", "-o", "out/")]
    [InlineData("error TP3902: --watch writes into a folder or a .jsonl file, with a run folder; give one with -o, and leave out --no-run-dir", "in")]
    [InlineData("error TP3902: --watch writes into a folder or a .jsonl file, with a run folder; give one with -o, and leave out --no-run-dir", "in", "-o", "out/", "--no-run-dir")]
    [InlineData("error TP3903: 'in/out.jsonl' lies in the watched folder 'in', so that what is written would be read; write elsewhere", "in", "-o", "in/out.jsonl")]
    [InlineData("error TP3904: --watch does not go with --shard; let each machine watch a folder of its own", "in", "-o", "out/", "--shard", "1/2")]
    public void Watch_WhatCannotBeWatched_IsRefused(string message, params string[] arguments)
    {
        _work.Write("in/a.txt", "one");
        CommandResult result = _work.Run(["run", _work.Pipeline("to_upper"), "--watch", .. arguments]);
        Assert.Equal((2, message + "\n"), (result.ExitCode, result.Error));
    }

    private void Burst(Random random, int seed)
    {
        lock (random)
        {
            for (int i = 0; i < 60; i++)
            {
                string name = $"in/{random.Next(150)}.txt";
                if (random.Next(5) == 0)
                {
                    File.Delete(_work.Path(name));
                }
                else
                {
                    _work.Write(name, random.Next(20) == 0 ? "BOOM" : $"text {seed} {i}");
                }
            }
        }
    }

    private Process Watch(string pipeline, string output, params string[] more)
    {
        Directory.CreateDirectory(_work.Path("in"));
        Process process = _work.Start(["run", pipeline, "in", "-o", output, "--watch", "--settle", "50ms", "--rescan", "300ms", .. more]);
        _started.Add(process);
        process.StandardInput.Close();
        process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return process;
    }

    // A watch that ends, or says nothing of it, fails the test with all that it said.
    private static async Task Until(Process watch, params string[] parts)
    {
        var said = new StringBuilder();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            while (await watch.StandardError.ReadLineAsync(limit.Token) is { } line)
            {
                said.Append(line).Append('\n');
                if (parts.All((line + "\n").Contains))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            said.Append("(nothing more)");
        }

        Assert.Fail($"never said '{string.Join("…", parts)}':\n{said}");
    }

    private static async Task<int> Stop(Process watch)
    {
        using Process kill = Process.Start("kill", ["-TERM", watch.Id.ToString(CultureInfo.InvariantCulture)]);
        await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
        return watch.ExitCode;
    }

    private string Content(string output)
    {
        string path = _work.Path(output);
        return File.Exists(path)
            ? File.ReadAllText(path)
            : string.Join('\n', Directory.GetFiles(path, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/_run/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetRelativePath(path, file)}: {File.ReadAllText(file)}"));
    }
}
