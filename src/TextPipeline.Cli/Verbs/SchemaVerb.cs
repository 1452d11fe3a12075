using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Reports;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Pipelines.Schema;
using TextPipeline.Core.Plugins;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>schema</c>: the pipeline file as JSON Schema, for editors; or a run's report.</summary>
internal sealed class SchemaVerb
{
    private readonly CommonOptions _common;
    private readonly Argument<string?> _folder = new("folder") { Description = "The folder of the pipelines, where there are plugins beside them.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write; without it standard output.", HelpName = "file" };

    private readonly Option<bool> _report = new("--report") { Description = "The schema of report.json in a run's folder instead." };

    private SchemaVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new SchemaVerb(common);
        var command = new Command("schema", "Print the JSON Schema of pipeline files, with the options of every stage.");
        command.Arguments.Add(verb._folder);
        command.Options.Add(verb._output);
        command.Options.Add(verb._report);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        if (arguments.GetValue(_folder) is { } folder && !Directory.Exists(folder))
        {
            DiagnosticPrinter.Print([InputDiagnostics.NotFound(folder)], logs);
            return ExitCode.BadUsage;
        }

        JsonNode schema = arguments.GetValue(_report) ? JsonNode.Parse(RunReportSchema.Read())! : OfPipelines(arguments, diagnostics);
        if (arguments.GetValue(_output) is { } path)
        {
            return WriteFile(path, schema, diagnostics, logs);
        }

        JsonOutput.Write(Console.Out, writer => schema.WriteTo(writer));
        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.BadUsage;
    }

    private JsonObject OfPipelines(ParseResult arguments, List<Diagnostic> diagnostics)
    {
        PluginCatalog catalog = PluginCatalog.Discover(_common.Search(arguments).For(arguments.GetValue(_folder)), diagnostics);
        return PipelineSchema.Create(DescribedStage.ReadAll(catalog, diagnostics));
    }

    private static int WriteFile(string path, JsonNode schema, List<Diagnostic> diagnostics, LogFactory logs)
    {
        try
        {
            using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            JsonOutput.Write(file, writer => schema.WriteTo(writer));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([OutputDiagnostics.NotWritable(path, exception.Message)], logs);
            return ExitCode.Aborted;
        }

        return DiagnosticPrinter.Print(diagnostics, logs) ? ExitCode.Done : ExitCode.BadUsage;
    }
}
