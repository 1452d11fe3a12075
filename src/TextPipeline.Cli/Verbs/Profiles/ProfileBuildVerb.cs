using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Cli.Verbs.Profiles;

/// <summary><c>profile build PIPELINE INPUT… -o FILE</c>: lets a stage learn of a corpus, and keeps what it learned.</summary>
internal sealed class ProfileBuildVerb
{
    private readonly CommonOptions _common;
    private readonly RunOptions _inputs = new();
    private readonly ProfileOptions _options = new();

    private readonly Option<string?> _add = new("--add")
    {
        Description = "A profile that was learned earlier: the new one is what both learned, its documents before these. It may be the output.",
        HelpName = "file",
    };

    private ProfileBuildVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new ProfileBuildVerb(common);
        var command = new Command("build", "Let a stage of a pipeline learn of a corpus.");
        verb._inputs.AddInputsTo(command);
        verb._options.AddTo(command);
        command.Options.Add(verb._add);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        string path = arguments.GetRequiredValue(_inputs.Pipeline);
        string? label = arguments.GetValue(_options.Stage);
        DefinitionSettings settings = _inputs.Definition.Read(arguments, diagnostics) with { UsesProfile = entry => label is not null && entry != label };
        Pipeline? pipeline = PipelineFactory.Load(path, _common.Search(arguments), logs.Create, diagnostics, settings);
        InputOptions input = _inputs.ReadInputs(arguments, pipeline?.Definition?.Input, Path.GetDirectoryName(path) ?? "", diagnostics);
        var files = InputSet.Expand(input, diagnostics);
        PipelineStage? entry = pipeline is null ? null : LearnerChoice.Find(pipeline, path, label, diagnostics);
        if (pipeline is not null)
        {
            CorpusLearning.Check(pipeline, files, diagnostics);
            if (input.Paths.IsEmpty)
            {
                diagnostics.Add(InputDiagnostics.NoInput());
            }
        }

        StoredProfile? earlier = entry is not null && arguments.GetValue(_add) is { } add ? StoredProfile.TryRead(add, entry, diagnostics) : null;
        files = input.Shard?.Of(files, input, diagnostics) ?? files;
        if (!DiagnosticPrinter.Print(diagnostics, logs) || pipeline is null || entry is null)
        {
            return ExitCode.BadUsage;
        }

        var run = new RunSettings
        {
            Files = files,
            Input = input,
            Encoder = new ObservationEncoder(),
            Workers = arguments.GetValue(_inputs.Workers),
            MaxInFlight = arguments.GetValue(_inputs.MaxInFlight),
            StandardInput = Console.OpenStandardInput(),
        };
        return BuildAsync(pipeline, entry, earlier, run, arguments.GetRequiredValue(_options.Output), logs).GetAwaiter().GetResult();
    }

    private static async Task<int> BuildAsync(Pipeline pipeline, PipelineStage entry, StoredProfile? earlier, RunSettings settings, string output, LogFactory logs)
    {
        using var stop = new StopSignals();
        await using (pipeline.ConfigureAwait(false))
        {
            try
            {
                using var learning = new CorpusLearning(pipeline, null) { Say = found => DiagnosticPrinter.Print([found], logs) };
                if (await learning.LearnAsync(entry, learning.Prepare(settings), stop.Token).ConfigureAwait(false) is not { } learned)
                {
                    return stop.Token.IsCancellationRequested ? stop.ExitCode : ExitCode.Aborted;
                }

                (earlier?.With(learned) ?? learned).Save(output, entry);
                return ExitCode.Done;
            }
            catch (RunAbortedException exception)
            {
                DiagnosticPrinter.Print([exception.Diagnostic], logs);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                DiagnosticPrinter.Print([LearningDiagnostics.NotWritable(output, exception.Message)], logs);
            }

            return ExitCode.Aborted;
        }
    }
}
