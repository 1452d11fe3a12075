using System.CommandLine;
using System.Text;
using TextPipeline.Cli;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Verbs;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
RootCommand root = TextPipelineCommand.Create();
ParseResult arguments = root.Parse(args);
if (arguments.Errors.Count > 0)
{
    foreach (System.CommandLine.Parsing.ParseError error in arguments.Errors)
    {
        Console.Error.WriteLine($"error TP0001: {error.Message}");
    }

    Console.Error.WriteLine($"See '{TextPipelineCommand.HelpCall(arguments)}'.");
    return ExitCode.BadUsage;
}

return arguments.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
