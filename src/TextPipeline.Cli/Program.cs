using System.CommandLine;
using System.Text;
using TextPipeline.Cli;
using TextPipeline.Cli.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
ParseResult arguments = TextPipelineCommand.Create().Parse(args);
IReadOnlyList<string> errors = UsageErrors.Of(arguments);
if (errors.Count > 0)
{
    foreach (string error in errors)
    {
        Console.Error.WriteLine(error);
    }

    return ExitCode.BadUsage;
}

return arguments.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
