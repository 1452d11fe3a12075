using System.CommandLine;
using System.Text;
using TextPipeline.Cli;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;

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

PluginFaults.Watch(args);
try
{
    return arguments.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (RunAbortedException exception)
{
    Console.Error.WriteLine(exception.Diagnostic);
    return ExitCode.Aborted;
}
catch (Exception exception)
{
    // A fault of the host itself: everything that is expected to go wrong has a message of its own. The stack is for the report.
    Console.Error.WriteLine($"error TP0005: unexpected failure, please report it: {ExceptionText.TextOf(exception)}");
    return ExitCode.Aborted;
}
finally
{
    PluginFaults.Rest();
}
