using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace TextPipeline.Cli.Verbs;

/// <summary>The arguments and options of <c>test</c>.</summary>
internal sealed class TestOptions
{
    public Argument<string[]> Paths { get; } = new("path")
    {
        Description = "Test files (NAME.test.yaml), pipelines with tests inside or beside them, or folders of both.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Filter { get; } = new("--filter") { Description = "Run the cases alone that have this text in their name, in any case of letters.", HelpName = "text" };

    public Option<string[]> Record { get; } = new("--record")
    {
        Description = "Add a case for each document of a file to the test file, with what the pipeline makes of it now; may be given several times.",
        HelpName = "file",
    };

    public Option<bool> Update { get; } = new("--update") { Description = "Accept what comes out now: golden files, and whole values in the test files." };

    public Option<string?> JUnit { get; } = new("--junit") { Description = "A file that gets the results as JUnit XML.", HelpName = "file" };

    public Option<string> Format { get; } = new("--format")
    {
        Description = "How results are printed: text or json.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    public Option<int> Workers { get; } = new("--workers")
    {
        Description = "How many cases run at once; what is printed does not depend on it. By default the number of processors.",
        HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public TestOptions()
    {
        Format.AcceptOnlyFromAmong("text", "json");
        Workers.Validators.Add(RequireWorkers);
    }

    public void AddTo(Command command)
    {
        command.Validators.Add(RefuseBesideRecord);
        command.Arguments.Add(Paths);
        foreach (Option option in new Option[] { Filter, Record, Update, JUnit, Format, Workers })
        {
            command.Options.Add(option);
        }
    }

    // Recording runs no case, so what concerns their results would be passed over.
    private void RefuseBesideRecord(CommandResult result)
    {
        foreach (Option option in new Option[] { Filter, Update, JUnit, Format })
        {
            if (result.GetResult(Record) is { Implicit: false } && result.GetResult(option) is { Implicit: false })
            {
                result.AddError($"{option.Name} does not go with --record.");
            }
        }
    }

    private static void RequireWorkers(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int workers) && workers is < 1 or > 1024)
        {
            result.AddError($"--workers takes a whole number from 1 to 1024, not {workers}.");
        }
    }
}
