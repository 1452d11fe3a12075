using System.Collections.Immutable;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution;

/// <summary>The account of a run up to a place between two documents. A run that goes on after it comes to the same end as one that never stopped.</summary>
internal sealed class RunState
{
    /// <param name="stages">How many stages the pipeline has.</param>
    public RunState(int stages) => Tallies = [.. Enumerable.Range(0, stages).Select(_ => new StageTally())];

    /// <summary>Where the first document lies that is not accounted for.</summary>
    public InputPosition Position { get; set; } = InputPosition.Start;

    public Ledger Ledger { get; init; } = new();

    /// <summary>What each stage did for the documents that are accounted for, in the order of the pipeline.</summary>
    public ImmutableArray<StageTally> Tallies { get; init; }
}
