using System.Collections.Immutable;

namespace TextPipeline.Core.Execution;

/// <summary>What a run came to.</summary>
/// <param name="End">How it ended.</param>
/// <param name="State">The account of its documents, and where it stopped.</param>
/// <param name="Stages">What each stage did, in the order of the pipeline, with its label.</param>
/// <param name="Halt">The failure that ended the run early, or null.</param>
/// <param name="Elapsed">From the first byte read to the last one written.</param>
internal sealed record RunSummary(RunEnd End, RunState State, ImmutableArray<(string Label, StageTally Tally)> Stages, Outcome? Halt, TimeSpan Elapsed)
{
    public Ledger Ledger => State.Ledger;
}
