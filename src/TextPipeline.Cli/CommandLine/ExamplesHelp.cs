using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TextPipeline.Cli.CommandLine;

/// <summary>Help that ends with examples.</summary>
internal sealed class ExamplesHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _help;
    private readonly Dictionary<Command, string[]> _examples;

    private ExamplesHelp(HelpAction help, Dictionary<Command, string[]> examples)
    {
        _help = help;
        _examples = examples;
    }

    /// <summary>Puts the examples behind the help of their commands.</summary>
    public static void Install(RootCommand root, Dictionary<Command, string[]> examples)
    {
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new ExamplesHelp(help, examples);

                // A path on most systems, which shells would complete.
                option.Aliases.Remove("/h");
                option.Aliases.Remove("/?");
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        int code = _help.Invoke(parseResult);
        if (_examples.TryGetValue(parseResult.CommandResult.Command, out string[]? lines))
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string line in lines)
            {
                output.WriteLine("  " + line);
            }

            output.WriteLine();
        }

        return code;
    }
}
