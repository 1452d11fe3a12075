using System.CommandLine;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Reports;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Cli.Verbs;

/// <summary><c>run PIPELINE INPUT…</c>: documents through a pipeline.</summary>
internal sealed class RunVerb
{
    private readonly CommonOptions _common;
    private readonly RunOptions _options = new();

    private RunVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new RunVerb(common);
        var command = new Command("run", "Run documents through a pipeline.");
        verb._options.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        string pipelinePath = arguments.GetRequiredValue(_options.Pipeline);
        var pipelineFaults = new List<Diagnostic>();
        Pipeline? pipeline = PipelineFactory.Load(
            pipelinePath, _common.Search(arguments), logs.Create, pipelineFaults, _options.Definition.Read(arguments, diagnostics));
        string folder = Path.GetDirectoryName(pipelinePath) ?? "";
        InputOptions input = _options.ReadInputs(arguments, pipeline?.Definition?.Input, folder, diagnostics);
        var files = InputSet.Expand(input, diagnostics);
        if (input.Paths.IsEmpty && pipeline is not null)
        {
            diagnostics.Add(InputDiagnostics.NoInput());
        }

        OutputPlan? plan = _options.PlanOutput(arguments, pipeline?.Definition?.Output, folder, files, diagnostics);
        string? runFolder = plan is null ? null : RunFolderPath(arguments, plan);
        if (runFolder is not null && OutputPlan.CheckRunFolder(runFolder, files) is { } overInput)
        {
            diagnostics.Add(overInput);
        }

        diagnostics.AddRange(pipelineFaults);
        bool usable = DiagnosticPrinter.Print(diagnostics, logs);
        if (!usable || pipeline is null || plan is null)
        {
            return ExitCode.BadUsage;
        }

        var settings = new RunSettings
        {
            Files = files,
            Input = input,
            Encoder = plan.Encoder,
            Workers = arguments.GetValue(_options.Workers),
            StandardInput = Console.OpenStandardInput(),
        };
        return RunAsync(pipeline, pipelinePath, plan, settings, runFolder, logs).GetAwaiter().GetResult();
    }

    private string? RunFolderPath(ParseResult arguments, OutputPlan plan) =>
        arguments.GetValue(_options.NoRunFolder) ? null : arguments.GetValue(_options.RunFolder) ?? plan.DefaultRunFolder;

    private static async Task<int> RunAsync(Pipeline pipeline, string pipelinePath, OutputPlan plan, RunSettings settings, string? runFolder, LogFactory logs)
    {
        ILogger logger = logs.Create(null);
        using var stop = new StopSignals();
        await using (pipeline.ConfigureAwait(false))
        {
            try
            {
                using IDocumentSink sink = plan.Open(OpenStandardOutput);
                using RunFolder? folder = runFolder is null ? null : new RunFolder(runFolder);
                folder?.WriteJson("manifest.json", writer => RunManifest.Write(writer, pipeline, pipelinePath, settings.Files, plan.ToString()));
                RunSummary summary = await new PipelineRun(pipeline, settings)
                    .ExecuteAsync(sink, new LogRecorder(logger, folder, pipeline.Secrets), stop.Token).ConfigureAwait(false);
                return Finish(summary, sink, folder, logs);
            }
            catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
            {
                logger.LogError("interrupted before the end; {Output} is not complete", plan.ToString());
                return stop.ExitCode;
            }
            catch (IOException exception) when (plan.IsStream && IsClosedPipe(exception))
            {
                return ExitCode.Done;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                DiagnosticPrinter.Print([OutputDiagnostics.NotWritable(plan.ToString(), exception.Message)], logs);
                return ExitCode.Aborted;
            }
        }
    }

    private static int Finish(RunSummary summary, IDocumentSink sink, RunFolder? folder, LogFactory logs)
    {
        folder?.Flush();
        if (summary.Halt is { Ending: { } ending } halt)
        {
            sink.Flush();
            WriteReport(folder, summary);
            logs.Create(null).LogError(
                "halted: {Document} failed in {Stage}: {Reason}: {Message}", halt.Id, ending.Stage, ending.Reason, ending.Message);
            LedgerLine.Write(summary, logs);
            return ExitCode.Aborted;
        }

        // The report says that the run is done, so it comes last.
        sink.Complete();
        WriteReport(folder, summary);
        LedgerLine.Write(summary, logs);
        return summary.Ledger.Quarantined > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
    }

    private static void WriteReport(RunFolder? folder, RunSummary summary)
    {
        if (folder is not null)
        {
            RunReportWriter.Write(folder, summary);
        }
    }

    // The console's own stream takes a closed pipe for success, and a run into `head` would go on to the end of a corpus.
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    private static bool IsClosedPipe(IOException exception) => (exception.HResult & 0xFFFF) is 32 or 109 or 232;
}
