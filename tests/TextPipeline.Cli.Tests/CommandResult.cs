namespace TextPipeline.Cli.Tests;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard error without its last line, the balance.</summary>
    public string[] Messages => Error.TrimEnd().Split('\n')[..^1];

    /// <summary>The last line of standard error without its time, such as <c>read 1 + derived 0 = …</c>.</summary>
    public string Balance
    {
        get
        {
            string last = Error.TrimEnd().Split('\n')[^1];
            int time = last.LastIndexOf(" in ", StringComparison.Ordinal);
            return last["textpipeline: ".Length..(time < 0 ? last.Length : time)];
        }
    }
}
