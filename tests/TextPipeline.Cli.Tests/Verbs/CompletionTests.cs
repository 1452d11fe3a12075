using System.Diagnostics;

namespace TextPipeline.Cli.Tests.Verbs;

public sealed class CompletionTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("textpipeline li", "lint")]
    [InlineData("textpipeline stages str", "strip_ads")]
    [InlineData("textpipeline lint --format ", "json sarif text")]
    [InlineData("textpipeline run --work", "--workers")]
    [InlineData("textpipeline plugins ", "inspect install list lock remove verify")]
    [InlineData("textpipeline lint ", "")]
    public void Bash_LineBegun_SuggestsWhatCanFollow(string line, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no bash");
        string[] words = line.Split(' ');
        _work.Write("completion.bash", _work.Run("completion", "bash").Output);
        string script = $"source completion.bash; COMP_LINE='{line}'; COMP_POINT={line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)}; "
            + $"COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}); COMP_CWORD={words.Length - 1}; _textpipeline; echo \"${{COMPREPLY[*]}}\"";
        Assert.Equal((expected + "\n", ""), Bash(script));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _textpipeline textpipeline\n")]
    [InlineData("zsh", "compdef _textpipeline textpipeline\n")]
    [InlineData("fish", "complete --command textpipeline --arguments '(__textpipeline_suggest)'\n")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName textpipeline ")]
    public void Script_OfEachShell_AsksTheCommand(string shell, string registration)
    {
        CommandResult result = _work.Run("completion", shell);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[suggest:", result.Output, StringComparison.Ordinal);
        Assert.Contains(registration, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_OfAnUnknownShell_SaysWhichThereAre()
    {
        CommandResult result = _work.Run("completion", "tcsh");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("'tcsh'", result.Error, StringComparison.Ordinal);
        Assert.Contains("'bash'", result.Error, StringComparison.Ordinal);
    }

    private (string Output, string Error) Bash(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = _work.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = Path.GetDirectoryName(Repository.Host) + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["XDG_DATA_HOME"] = _work.Path("data-home");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        return (process.StandardOutput.ReadToEnd(), error.Result);
    }
}
