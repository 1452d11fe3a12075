using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Reports;
using TextPipeline.Cli.Verbs.Runs;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Runs;
using TextPipeline.Core.Runs.Quarantines;
using TextPipeline.Core.Runs.Retrying;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>quarantine retry RUN</c>: the documents that failed once more, and what comes of them put in its place.</summary>
internal sealed class RetryVerb
{
    private readonly CommonOptions _common;
    private readonly RunArgument _run = new();
    private readonly QuarantineOptions _filter = new();
    private readonly DefinitionOptions _definition = new();
    private readonly IsolationOptions _isolation = new();

    private readonly Option<string?> _pipeline = new("--pipeline")
    {
        Description = "The pipeline that they run through. By default the file of the run's own pipeline, as it is now.",
        HelpName = "file",
    };

    private readonly Option<int> _workers = new("--workers")
    {
        Description = "How many documents are processed at once. By default the number of processors.",
        HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private RetryVerb(CommonOptions common)
    {
        _common = common;
        _workers.Validators.Add(result => NumberRange.Require(result, _workers, 1, 1024));
    }

    public static Command Create(CommonOptions common)
    {
        var verb = new RetryVerb(common);
        var command = new Command("retry", "Run the documents that failed again, and put what comes of them in its place in the output.");
        command.Arguments.Add(verb._run);
        command.Options.Add(verb._pipeline);
        verb._filter.AddTo(command);
        command.Options.Add(verb._workers);
        verb._definition.AddTo(command);
        verb._isolation.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        RecordedRun? run = RecordedRun.TryOpen(arguments.GetRequiredValue(_run), diagnostics);
        if (!DiagnosticPrinter.Print(diagnostics, logs) || run is null)
        {
            return ExitCode.BadUsage;
        }

        using RunFolder? folder = RunFolder.TryOpen(run.FolderPath);
        if ((folder is null ? RunDiagnostics.FolderInUse(run.FolderPath) : RunRetry.Check(run)) is { } wrong)
        {
            DiagnosticPrinter.Print([wrong], logs);
            return ExitCode.BadUsage;
        }

        QuarantineFilter filter = _filter.Read(arguments);
        if (!Quarantine.Read(run, filter).Any())
        {
            DiagnosticPrinter.Print([RetryDiagnostics.Nothing(run.FolderPath)], logs);
            return ExitCode.Done;
        }

        string path = arguments.GetValue(_pipeline) ?? run.PipelineFile;
        if (arguments.GetValue(_pipeline) is null && !File.Exists(path))
        {
            DiagnosticPrinter.Print([RetryDiagnostics.PipelineGone(path)], logs);
            return ExitCode.BadUsage;
        }

        ProcessIsolation isolation = _isolation.Read(arguments, _common, _definition, logs);
        Pipeline? pipeline = PipelineFactory.Load(path, _common.Search(arguments), logs.Create, diagnostics, _definition.Read(arguments, diagnostics), isolation);
        if (!DiagnosticPrinter.Print(diagnostics, logs) || pipeline is null)
        {
            return ExitCode.BadUsage;
        }

        await using (pipeline.ConfigureAwait(false))
        {
            var settings = new RunSettings
            {
                Files = run.Files,
                Input = run.Input,
                Encoder = run.Output.Encoder,
                Workers = arguments.GetValue(_workers),
                MaxLostThreads = _isolation.MaxLostThreads(arguments),
                StandardInput = Stream.Null,
            };
            return await RetryAsync(new RunRetry(run, pipeline, settings, filter) { WritePage = ReportHtmlWriter.Save }, run, pipeline, path, logs).ConfigureAwait(false);
        }
    }

    private static async Task<int> RetryAsync(RunRetry retry, RecordedRun run, Pipeline pipeline, string path, LogFactory logs)
    {
        using var stop = new StopSignals();
        try
        {
            RetryReport report = await retry.RunAsync(records => new LogRecorder(logs.Create(null), records, pipeline.Secrets), path, stop.Token).ConfigureAwait(false);
            LedgerLine.Write(report, logs);
            return report.Ledger.Quarantined > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return stop.ExitCode;
        }
        catch (RetryHaltedException exception)
        {
            DiagnosticPrinter.Print([Masked(exception.Diagnostic, pipeline)], logs);
        }
        catch (RunAbortedException exception)
        {
            DiagnosticPrinter.Print([Masked(exception.Diagnostic, pipeline)], logs);
        }
        catch (InvalidDataException)
        {
            DiagnosticPrinter.Print([RetryDiagnostics.OutputChanged(run.Output.FullPath!)], logs);
            return ExitCode.BadUsage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([OutputDiagnostics.NotWritable(run.Output.FullPath!, exception.Message)], logs);
        }

        return ExitCode.Aborted;
    }

    private static Diagnostic Masked(Diagnostic diagnostic, Pipeline pipeline) => diagnostic with { Message = pipeline.Secrets.Mask(diagnostic.Message) };
}
