using System.CommandLine;
using TextPipeline.Cli.CommandLine;
using TextPipeline.Cli.Logging;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Cli.Verbs.Profiles;

/// <summary><c>profile merge PIPELINE PROFILE… -o FILE</c>: joins what a stage learned of parts of a corpus.</summary>
internal sealed class ProfileMergeVerb
{
    private readonly CommonOptions _common;
    private readonly ProfileOptions _options = new();
    private readonly DefinitionOptions _definition = new();
    private readonly Argument<string> _pipeline = new("pipeline") { Description = "The pipeline file with the stage that learned." };

    private readonly Argument<string[]> _profiles = new("profile")
    {
        Description = "The profiles, in the order of the documents: those of shards 1/3, 2/3, 3/3, or of one day after the other.",
        Arity = ArgumentArity.OneOrMore,
    };

    private ProfileMergeVerb(CommonOptions common) => _common = common;

    public static Command Create(CommonOptions common)
    {
        var verb = new ProfileMergeVerb(common);
        var command = new Command("merge", "Join what a stage learned of parts of a corpus.") { verb._pipeline, verb._profiles };
        verb._options.AddTo(command);
        verb._definition.AddTo(command);
        common.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var logs = new LogFactory(_common.Log(arguments));
        var diagnostics = new List<Diagnostic>();
        string path = arguments.GetRequiredValue(_pipeline);
        DefinitionSettings settings = _definition.Read(arguments, diagnostics) with { UsesProfile = static _ => false };
        Pipeline? pipeline = PipelineFactory.Load(path, _common.Search(arguments), logs.Create, diagnostics, settings);
        try
        {
            PipelineStage? entry = pipeline is null ? null : LearnerChoice.Find(pipeline, path, arguments.GetValue(_options.Stage), diagnostics);
            StoredProfile? all = null;
            foreach (string file in entry is null ? [] : arguments.GetRequiredValue(_profiles))
            {
                // One after the other: two are in memory at once, however many there are.
                if (StoredProfile.TryRead(file, entry!, diagnostics) is { } next)
                {
                    all = all?.With(next) ?? next;
                }
            }

            if (!DiagnosticPrinter.Print(diagnostics, logs) || all is null)
            {
                return ExitCode.BadUsage;
            }

            all.Save(arguments.GetRequiredValue(_options.Output), entry!);
            DiagnosticPrinter.Print([LearningDiagnostics.Learned(entry!.Label, all.Documents)], logs);
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DiagnosticPrinter.Print([LearningDiagnostics.NotWritable(arguments.GetRequiredValue(_options.Output), exception.Message)], logs);
            return ExitCode.Aborted;
        }
        finally
        {
            pipeline?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
