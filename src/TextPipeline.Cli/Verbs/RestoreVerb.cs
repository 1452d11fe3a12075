using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Removals;
using TextPipeline.Core.Removals.Restoring;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>restore FILE.jsonl</c>: removed lines back into documents.</summary>
internal sealed class RestoreVerb
{
    private readonly CommonOptions _common;

    private readonly Argument<string[]> _inputs = new("input")
    {
        Description = "Files of JSON lines with removed_line annotations (also .gz or .zst), folders of such files, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Where the documents go: a file, compressed as its name says. By default standard output.", HelpName = "file" };

    private readonly Option<string[]> _rules = new("--rule")
    {
        Description = "Put back only what this rule took, such as id/read_also; * and ? stand for any letters. May be given several times.",
        HelpName = "glob",
    };

    private readonly Option<string[]> _kinds = new("--kind")
    {
        Description = "Put back only removals of this kind, such as model, rule, follow, site or inline. May be given several times.",
        HelpName = "kind",
    };

    private RestoreVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new RestoreVerb(common);
        var command = new Command("restore", "Put removed lines back into documents, all of them or those that certain rules took.") { verb._inputs, verb._output, verb._rules, verb._kinds };
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        var options = new InputOptions { Paths = [.. arguments.GetRequiredValue(_inputs)], Format = InputFormat.Jsonl };
        ImmutableArray<InputFile> files = InputSet.Expand(options, diagnostics);
        OutputPlan? output = OutputPlan.Decide(arguments.GetValue(_output), OutputFormat.Jsonl, files, diagnostics);
        if (!DiagnosticPrinter.Print(diagnostics, logs) || output is null)
        {
            return ExitCode.BadUsage;
        }

        diagnostics.Clear();
        var restorer = new DocumentRestorer(new RemovalFilter([.. arguments.GetValue(_rules) ?? []], [.. arguments.GetValue(_kinds) ?? []]));
        try
        {
            using Stream input = Console.OpenStandardInput();
            using IDocumentSink sink = output.IsStream ? output.OpenStream(Console.OpenStandardOutput) : output.OpenFile(default, [], null);
            long documents = new FileRestorer(files, options, input).Restore(restorer, output.Encoder, sink, diagnostics);
            sink.Finish();
            sink.Publish();
            if (!logs.IsJson && logs.Least <= LogLevel.Information)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"textpipeline: {documents} documents, {restorer.Restored} removals put back"));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([OutputDiagnostics.NotWritable(output.ToString(), exception.Message)], logs);
            return ExitCode.Aborted;
        }

        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.DoneWithFailures;
    }
}
