using TextPipeline.Cli.Logging;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Execution.Learning;
using TextPipeline.Core.Execution.Progress;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Cli.Verbs;

/// <summary>What a call of <c>run</c> comes to, once the command line and the pipeline are read.</summary>
/// <param name="Pipeline">The pipeline.</param>
/// <param name="Isolation">What it was built with.</param>
/// <param name="PipelinePath">Its file.</param>
/// <param name="Output">Where documents go.</param>
/// <param name="Settings">What is run.</param>
/// <param name="RunFolder">Where the run's records go; null where it keeps none.</param>
/// <param name="Mode">What becomes of an earlier run.</param>
/// <param name="Watch">Begins to show how far the run is, until it is disposed.</param>
/// <param name="Logs">Makes loggers.</param>
internal sealed record RunCall(
    Pipeline Pipeline, ProcessIsolation Isolation, string PipelinePath, OutputPlan Output, RunSettings Settings, string? RunFolder, ResumeMode Mode, Func<RunProgress, IDisposable> Watch, LogFactory Logs)
{
    /// <summary>What the run depends on, where that was found out before; null to find it out.</summary>
    public RunIdentity? Identity { get; init; }

    /// <summary>Whether it is a round of a watch, which tells of itself as part of the whole.</summary>
    public bool IsRound { get; init; }

    /// <summary>Lets stages learn that must know the corpus.</summary>
    public CorpusLearning? Learning { get; init; }

    /// <summary>Whether the same command goes on where this one stops.</summary>
    public bool CanResume => RunFolder is not null && !Output.IsStream && !Settings.Files.Any(file => file.IsStandardInput);
}
