using System.Collections.Immutable;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution;

/// <summary>What a run came to.</summary>
/// <param name="Ledger">The account of its documents.</param>
/// <param name="Figures">What the stages did, and what else a report needs.</param>
/// <param name="Halt">The failure that ended the run early, or null.</param>
/// <param name="Elapsed">From the first byte read to the last one written.</param>
internal sealed record RunSummary(Ledger Ledger, RunFigures Figures, Outcome? Halt, TimeSpan Elapsed)
{
    /// <summary>What each stage did, in the order of the pipeline, with its label.</summary>
    public ImmutableArray<(string Label, StageTally Tally)> Stages => Figures.Stages;

    /// <summary>The pipeline's name.</summary>
    public required string Pipeline { get; init; }

    /// <summary>The inputs, which the ledger names by their place.</summary>
    public required ImmutableArray<InputFile> Files { get; init; }

    /// <summary>When the run began; the first time where it was resumed.</summary>
    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Ended { get; init; }
}
