using System.CommandLine;

namespace TextPipeline.Cli.Verbs.Runs;

/// <summary>Which run a verb speaks of.</summary>
internal sealed class RunArgument : Argument<string>
{
    public RunArgument()
        : base("run") => Description = "A run: its output, its folder, or a folder that holds the one run.";
}
