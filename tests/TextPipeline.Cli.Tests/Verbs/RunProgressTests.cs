using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TextPipeline.Cli.Tests.Verbs;

/// <summary>How a run shows how far it is.</summary>
public sealed partial class RunProgressTests : IDisposable
{
    private readonly Workspace _work = new();

    // Documents long enough that a batch holds few.
    public RunProgressTests() => _work.Write("in.jsonl", string.Concat(Enumerable.Range(1, 40).Select(i => $$"""{"id":"d{{i}}","text":"{{(i == 5 ? "BOOM" : new string('x', 10_000))}}"}""" + "\n")));

    public void Dispose() => _work.Dispose();

    private string Pipeline => _work.Pipeline("{ use: throw_on, with: { word: BOOM } }", "{ use: slow, with: { delay: 40ms } }");

    private string[] Arguments(params string[] more) => ["run", Pipeline, "in.jsonl", "-o", "out.jsonl", "--workers", "1", "--resume", "never", .. more];

    // What is printed, the one failure left out.
    private string[] Lines(params string[] arguments) =>
        [.. _work.Run(Arguments(arguments)).Error.TrimEnd('\n').Split('\n').Where(line => !line.Contains("BOOM", StringComparison.Ordinal))];

    [Fact]
    public void Run_Piped_WritesALineFromTimeToTime()
    {
        string[] lines = Lines("--progress-interval", "400ms");
        Assert.All(lines[..^1], line => Assert.Matches(Line(), line));
        Assert.Contains(lines, line => line.Contains("slowest slow ", StringComparison.Ordinal));
        Assert.InRange(lines.Length, 4, 40);
        Assert.Matches("^textpipeline: read 40 \\+ derived 0 = written 39 \\+ dropped 0 \\+ quarantined 1 in [0-9.]+ s$", lines[^1]);
    }

    [GeneratedRegex("^textpipeline: [0-9]+ documents, [0-9.]+ (?:B|kB) of 391 kB, [0-9]+ documents/s, [0-9.]+ (?:B|kB)/s, [0-9:]+ (?:left|so far), dropped 0, quarantined [01](?:, slowest slow [0-9]+ %)?$")]
    private static partial Regex Line();

    [Fact]
    public void Run_PipedAsJson_WritesObjects()
    {
        string[] lines = Lines("--progress-interval", "400ms", "--log-format", "json");
        Assert.All(lines[..^1], line => Assert.Contains("\"TotalBytes\":390", line, StringComparison.Ordinal));
        Assert.InRange(lines.Length, 4, 40);
    }

    [Theory]
    [InlineData("--progress", "none")]
    [InlineData("--quiet")]
    [InlineData("--progress-interval", "1h")]
    public void Run_WithoutProgress_TellsNone(params string[] arguments)
    {
        string[] lines = _work.Run(Arguments([.. arguments.Contains("--progress-interval") ? (string[])[] : ["--progress-interval", "100ms"], .. arguments])).Error.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("textpipeline: error: d5 (in.jsonl:5) failed in throw_on: ", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WrongInterval_SaysWhatIsRight() => Assert.StartsWith(
        "error TP0001: --progress-interval takes a duration such as 500ms or 10s, from 1ms to 24h, not '0s'.\n", _work.Run(Arguments("--progress-interval", "0s")).Error, StringComparison.Ordinal);

    // In a terminal that 'script' makes: drawn while it runs, lines of the log whole, and nothing left of the display.
    [Fact]
    public void Run_InATerminal_DrawsAndLeavesNothingBehind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "the terminal is made with script");
        string command = string.Join(' ', Arguments().Select(argument => $"'{argument}'").Prepend($"TERM=xterm NO_COLOR=1 TEXTPIPELINE_PLUGINS='{Repository.TestPlugins}' '{Repository.Host}'"));
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", command, "/dev/null"]) { WorkingDirectory = _work.Folder, RedirectStandardOutput = true, RedirectStandardInput = true };
        using Process process = Process.Start(start)!;
        string shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] lines = [.. Control().Replace(shown, "").Split('\n').Select(line => line.Trim('\r', ' '))];
        Assert.Contains(lines, line => Display().IsMatch(line));
        Assert.Contains(lines, line => line.Contains("textpipeline: error: d5 (in.jsonl:5) failed in throw_on: exception: InvalidOp", StringComparison.Ordinal));

        // What comes after the display was cleared.
        string end = shown[(shown.LastIndexOf("\u001b[2K", StringComparison.Ordinal) + 4)..];
        Assert.Matches("^textpipeline: read 40 \\+ derived 0 = written 39 \\+ dropped 0 \\+ quarantined 1 in [0-9.]+ s$", Control().Replace(end, "").Trim());
    }

    [GeneratedRegex("\u001b\\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Control();

    [GeneratedRegex("^[0-9]+ documents  [0-9.]+ (?:B|kB) of 391 kB  [0-9]+ documents/s  [0-9.]+ (?:B|kB)/s  [0-9:]+ (?:left|so far)(?:  .*)?$")]
    private static partial Regex Display();
}
