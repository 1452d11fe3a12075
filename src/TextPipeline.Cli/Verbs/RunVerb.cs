using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Cli.Metrics;
using TextPipeline.Cli.Progress;
using TextPipeline.Cli.Verbs.Watching;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Execution.Progress;
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
    private readonly WatchOptions _watch = new();

    private RunVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new RunVerb(common);
        var command = new Command("run", "Run documents through a pipeline.");
        verb._options.AddTo(command);
        verb._watch.AddTo(command);
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
        DefinitionSettings definition = _options.Definition.Read(arguments, diagnostics);
        (Pipeline? pipeline, ProcessIsolation isolation) = Load(arguments, logs, definition, pipelineFaults);
        string folder = Path.GetDirectoryName(pipelinePath) ?? "";
        InputOptions input = _options.ReadInputs(arguments, pipeline?.Definition?.Input, folder, diagnostics);
        var files = InputSet.Expand(input, diagnostics);
        if (_watch.IsOn(arguments))
        {
            // What is not there yet may come.
            diagnostics.RemoveAll(InputDiagnostics.IsEmpty);
        }

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

        if (pipeline is not null)
        {
            CorpusLearning.Check(pipeline, files, diagnostics);
        }

        if (_watch.IsOn(arguments) && pipeline is not null && plan is not null)
        {
            WatchOptions.Check(pipeline, input, plan, runFolder, diagnostics);
        }

        // Only now: how documents are written may not depend on which of them a shard has.
        var corpus = files;
        files = input.Shard?.Of(files, input, diagnostics) ?? files;
        diagnostics.AddRange(pipelineFaults);
        bool usable = DiagnosticPrinter.Print(diagnostics, logs);
        if (!usable || pipeline is null || plan is null)
        {
            return ExitCode.BadUsage;
        }

        var progress = new RunProgress(files, pipeline.Stages.Select(entry => entry.Label));
        MetricsSettings metrics = _options.Metrics.Read(arguments);
        ProgressMode shown = _options.Progress.Mode(arguments, plan.IsStream && !Console.IsOutputRedirected, logs);
        var settings = new RunSettings
        {
            Files = files,
            Corpus = input.Shard is null ? [] : corpus,
            Input = input,
            Encoder = plan.Encoder,
            Workers = arguments.GetValue(_options.Workers),
            MaxLostThreads = _options.Isolation.MaxLostThreads(arguments),
            MaxInFlight = arguments.GetValue(_options.MaxInFlight),
            CheckpointInterval = Duration.TryParse(arguments.GetRequiredValue(_options.CheckpointInterval), out TimeSpan interval) ? interval : default,
            StandardInput = Console.OpenStandardInput(),
            Progress = progress,
            TracesDocuments = metrics.PushesTraces,
        };
        var mode = Enum.Parse<ResumeMode>(arguments.GetRequiredValue(_options.Resume), ignoreCase: true);
        IDisposable Watch(RunProgress watched) => new ProgressDisplay(shown, _options.Progress.Interval(arguments), watched, logs);
        try
        {
            using IDisposable? telemetry = MetricsOptions.Begin(metrics, progress, logs);
            var call = new RunCall(pipeline, isolation, pipelinePath, plan, settings, runFolder, mode, Watch, logs);
            Task<int> run = _watch.IsOn(arguments)
                ? new WatchLoop(call, new WatchedPipeline(pipelinePath, _options.Definition.EnvironmentFiles(arguments), found => Reload(arguments, logs, found)), _watch.Read(arguments)).RunAsync()
                : RunExecution.RunAsync(call);
            return run.GetAwaiter().GetResult();
        }
        catch (MetricsException exception)
        {
            DiagnosticPrinter.Print([exception.Diagnostic], logs);
            return ExitCode.BadUsage;
        }
    }

    // The same pipeline again, as its files now are.
    private (Pipeline Pipeline, ProcessIsolation Isolation)? Reload(ParseResult arguments, LogFactory logs, List<Diagnostic> diagnostics)
    {
        (Pipeline? pipeline, ProcessIsolation isolation) = Load(arguments, logs, _options.Definition.Read(arguments, diagnostics), diagnostics);
        return pipeline is null ? null : (pipeline, isolation);
    }

    private (Pipeline? Pipeline, ProcessIsolation Isolation) Load(ParseResult arguments, LogFactory logs, DefinitionSettings definition, List<Diagnostic> diagnostics)
    {
        bool isLocked = arguments.GetValue(_options.Locked);
        ProcessIsolation isolation = _options.Isolation.Read(arguments, _common, _options.Definition, logs, isLocked);
        return (PipelineFactory.Load(
            arguments.GetRequiredValue(_options.Pipeline), _common.Search(arguments) with { IsLocked = isLocked }, logs.Create, diagnostics, definition, isolation), isolation);
    }

    private string? RunFolderPath(ParseResult arguments, OutputPlan plan) =>
        arguments.GetValue(_options.NoRunFolder) ? null : arguments.GetValue(_options.RunFolder) ?? plan.DefaultRunFolder;
}
