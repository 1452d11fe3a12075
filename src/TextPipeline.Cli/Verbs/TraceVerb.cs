using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tracing;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>trace PIPELINE DOCUMENT</c>: what each stage does to one document, and why.</summary>
internal sealed class TraceVerb
{
    private readonly CommonOptions _common;
    private readonly DefinitionOptions _definition = new();
    private readonly TraceOptions _options = new();

    private TraceVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new TraceVerb(common);
        var command = new Command("trace", "Show what each stage does to one document, and why. Writes no output and no records.");
        verb._options.AddTo(command);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        InputOptions input = _options.ReadInput(arguments, diagnostics);
        var files = InputSet.Expand(input, diagnostics);
        Pipeline? pipeline = PipelineFactory.Load(
            arguments.GetRequiredValue(_options.Pipeline),
            _common.Search(arguments),
            logs.Create,
            diagnostics,
            _definition.Read(arguments, diagnostics),
            IsolationOptions.ReadDefault(arguments, _common, _definition, logs));
        string? at = arguments.GetValue(_options.At);
        if (pipeline is not null && at is not null && !pipeline.Stages.Any(stage => stage.Label == at))
        {
            diagnostics.Add(TraceDiagnostics.UnknownLabel(at, pipeline.Stages.Select(stage => stage.Label)));
        }

        Document? document = diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error)
            ? null
            : DocumentFinder.Find(files, input, arguments.GetValue(_options.Id), Console.OpenStandardInput(), diagnostics);
        if (!DiagnosticPrinter.Print(diagnostics, logs) || pipeline is null || document is null)
        {
            return ExitCode.BadUsage;
        }

        using var stop = new StopSignals();
        await using (pipeline.ConfigureAwait(false))
        {
            try
            {
                return Show(await Tracer.TraceAsync(pipeline, document, at, stop.Token).ConfigureAwait(false), arguments, logs);
            }
            catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
            {
                return stop.ExitCode;
            }
        }
    }

    private int Show(TraceReport report, ParseResult arguments, LogFactory logs)
    {
        string? page = arguments.GetValue(_options.Page), format = arguments.GetValue(_options.Format);
        try
        {
            if (page is not null)
            {
                TraceHtmlWriter.Save(page, report);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([TraceDiagnostics.PageNotWritable(page!, exception.Message)], logs);
            return ExitCode.Aborted;
        }

        if (format == "json")
        {
            JsonReport.Print(writer => TraceJson.Write(writer, report));
        }
        else if (format == "text" || page is null)
        {
            using TextWriter output = StandardText.Open();
            TraceTextWriter.Write(output, _options.Color.Read(arguments), report);
        }

        return report.HasFailed ? ExitCode.DoneWithFailures : ExitCode.Done;
    }
}
