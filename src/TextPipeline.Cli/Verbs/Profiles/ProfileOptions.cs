using System.CommandLine;

namespace TextPipeline.Cli.Verbs.Profiles;

/// <summary>Options of verbs that write a profile.</summary>
internal sealed class ProfileOptions
{
    public Option<string> Output { get; } = new("--output", "-o") { Description = "The profile's file. It is replaced only once the new profile is whole.", HelpName = "file", Required = true };

    public Option<string?> Stage { get; } = new("--stage") { Description = "The label of the entry that learns, where there are several.", HelpName = "label" };

    public void AddTo(Command command)
    {
        command.Options.Add(Output);
        command.Options.Add(Stage);
    }
}
