using System.CommandLine;
using TextPipeline.Cli.CommandLine;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>completion SHELL</c>: what a shell runs at its start to complete this command.</summary>
/// <remarks>The scripts know no verb and no option: they ask the command at each press of the tab key, so that they are never behind it and know the stages of today.</remarks>
internal sealed class CompletionVerb
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];
    private readonly Argument<string> _shell = new("shell") { Description = $"The shell: {string.Join(", ", Shells[..^1])} or {Shells[^1]}." };

    private CompletionVerb() => _shell.AcceptOnlyFromAmong(Shells);

    public static Command Create()
    {
        var verb = new CompletionVerb();
        var command = new Command("completion", "Print the script that makes a shell complete verbs, options and stage names.");
        command.Arguments.Add(verb._shell);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        Console.Out.Write(EmbeddedText.Read($"Verbs/Completions/textpipeline.{arguments.GetRequiredValue(_shell)}"));
        return ExitCode.Done;
    }
}
