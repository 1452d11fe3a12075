using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TextPipeline.Cli.Tests;

/// <summary>Every command of the README, run as it stands there.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Commands_OfTheReadme_Work()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the README's commands are those of a Unix shell");
        CopyPipelines();
        string[] blocks = [.. Blocks("yaml")];
        File.WriteAllText(_work.Path(SaveAs().Match(string.Join('\n', Readme)).Groups[1].Value), Assert.Single(blocks));
        string[] commands = [.. Blocks("sh").SelectMany(block => block.Split('\n')).Where(line => line.StartsWith("textpipeline ", StringComparison.Ordinal))];
        Assert.True(commands.Length >= 8);
        foreach (string command in commands)
        {
            (int code, string text) = Shell(command);
            Assert.True(code == 0, $"{command}\n{text}");
        }

        Assert.True(File.Exists(_work.Path("clean.jsonl.run/report.json")));
        Assert.Equal(File.ReadAllLines(_work.Path("clean.jsonl")).Length, File.ReadAllLines(Repository.Pipeline("samples/clean_only.jsonl")).Length);
    }

    // The two commands build, so they are run here by their parts: the host with the arguments of the one, and the other is what runs this test.
    [Fact]
    public void TwoCommands_OfTheReadme_AreWhatRunsHereAndInCi()
    {
        string[] commands = [.. Blocks("sh").Take(2).Select(block => block.Trim())];
        Match run = DotnetRun().Match(commands[0]);
        Assert.True(run.Success);
        Assert.True(File.Exists(Path.Combine(Repository.Root, run.Groups[1].Value, "TextPipeline.Cli.csproj")));
        CopyPipelines();
        (int code, string text) = Shell("textpipeline " + run.Groups[2].Value);
        Assert.True(code == 0, text);
        Assert.Contains("\ndates:\n", text, StringComparison.Ordinal);
        Assert.Contains("\nsummary:\n", text, StringComparison.Ordinal);
        Assert.Contains("\ntranslation:\n", text, StringComparison.Ordinal);
        Assert.Equal("dotnet test", commands[1]);
        Assert.Contains("\ndotnet test ", File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")), StringComparison.Ordinal);
    }

    [Fact]
    public void BeforeAndAfter_OfTheReadme_IsWhatComesOut()
    {
        string[] blocks = [.. Blocks("")];
        CommandResult result = _work.Run("run", Repository.Pipeline("news_id.yaml"), Repository.Pipeline("samples/news_id.txt"));
        string sample = File.ReadAllText(Repository.Pipeline("samples/news_id.txt"));
        Assert.All(blocks[0].TrimEnd().Split('\n'), line => Assert.Contains(line.TrimEnd('…', ' '), sample, StringComparison.Ordinal));
        Assert.All(blocks[1].TrimEnd().Split('\n'), line => Assert.Contains(line.TrimEnd('…', ' '), result.Output, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Blocks(string language)
    {
        for (int i = 0; i < Readme.Length; i++)
        {
            if (Readme[i].StartsWith("```", StringComparison.Ordinal))
            {
                int end = Array.IndexOf(Readme, "```", i + 1);
                if (Readme[i] == "```" + language)
                {
                    yield return string.Join('\n', Readme[(i + 1)..end]) + "\n";
                }

                i = end;
            }
        }
    }

    private void CopyPipelines() => _work.CopyFolder(Repository.Pipeline("."), "pipelines");

    private (int Code, string Text) Shell(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _work.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = Path.GetDirectoryName(Repository.Host) + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["XDG_DATA_HOME"] = _work.Path("data-home");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, text);
    }

    [GeneratedRegex("Save this as `([a-z_.]+)`")]
    private static partial Regex SaveAs();

    [GeneratedRegex("^dotnet run --project (\\S+) -c Release -- (.+)$")]
    private static partial Regex DotnetRun();
}
