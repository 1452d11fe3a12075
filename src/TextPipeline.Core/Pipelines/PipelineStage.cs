using Microsoft.Extensions.Logging;
using TextPipeline.Core.Definitions;

namespace TextPipeline.Core.Pipelines;

/// <summary>One entry of a pipeline that uses a stage, built.</summary>
/// <param name="Label">What reports call the entry.</param>
/// <param name="Use">The stage's name.</param>
/// <param name="Plugin">The plugin that offers it, with its version.</param>
/// <param name="Stage">The stage.</param>
/// <param name="OnError">What becomes of a document on which it fails, where the entry has no fallback.</param>
/// <param name="Logger">Where it logs.</param>
internal sealed record PipelineStage(string Label, string Use, string Plugin, IStage Stage, FailurePolicy OnError, ILogger Logger)
{
    /// <summary>The options that the stage was built with; null where it was made without a file.</summary>
    public object? Options { get; init; }

    /// <summary>How long one attempt on one document may take; null for any time.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often a failure is tried again; null for never.</summary>
    public RetryEntry? Retry { get; init; }

    /// <summary>What the stage must not do to a document; null for no limit.</summary>
    public GuardEntry? Guard { get; init; }

    /// <summary>Whether the stage was given a stored profile of a corpus.</summary>
    public bool HasProfile { get; init; }

    /// <summary>The stage, where it must learn of the corpus before it is of use; else null.</summary>
    public ICorpusStage? Learner => !HasProfile && Stage is ICorpusStage { Learns: true } learner ? learner : null;
}
