using System.Collections.Immutable;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution;

/// <summary>What a run came to.</summary>
/// <param name="End">How it ended.</param>
/// <param name="State">The account of its documents, and where it stopped.</param>
/// <param name="Halt">The failure that ended the run early, or null.</param>
/// <param name="Elapsed">From the first byte read to the last one written.</param>
internal sealed record RunSummary(RunEnd End, RunState State, Outcome? Halt, TimeSpan Elapsed)
{
    /// <summary>The pipeline's name.</summary>
    public required string Pipeline { get; init; }

    /// <summary>The inputs, which the ledger names by their place.</summary>
    public required ImmutableArray<InputFile> Files { get; init; }

    public Ledger Ledger => State.Ledger;

    /// <summary>What the stages did, and what else a report needs.</summary>
    public RunFigures Figures => State.Figures;

    /// <summary>What each stage did, in the order of the pipeline, with its label.</summary>
    public ImmutableArray<(string Label, StageTally Tally)> Stages => Figures.Stages;
}
