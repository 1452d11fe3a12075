using System.Diagnostics;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>The account of a run up to a place between two documents. A run that goes on after it comes to the same end as one that never stopped.</summary>
internal sealed class RunState
{
    private readonly long _begun = Stopwatch.GetTimestamp();

    /// <summary>Where the first document lies that is not accounted for.</summary>
    public InputPosition Position { get; set; } = InputPosition.Start;

    public Ledger Ledger { get; init; } = new();

    /// <summary>What else a report needs, of the documents that are accounted for.</summary>
    public required RunFigures Figures { get; init; }

    /// <summary>When the run began, before the first interruption.</summary>
    public DateTimeOffset Started { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>How long it had worked before it went on.</summary>
    public TimeSpan WorkedBefore { get; init; }

    /// <summary>How long it has worked, interruptions left out.</summary>
    public TimeSpan Worked => WorkedBefore + Stopwatch.GetElapsedTime(_begun);

    /// <summary>The state in which a run of a pipeline begins or goes on.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="earlier">Where it goes on; null for the start. Figures of stages that the pipeline does not have are left out.</param>
    public static RunState Of(Pipeline pipeline, RunState? earlier)
    {
        var figures = new RunFigures(pipeline.Stages.Select(entry => entry.Label), pipeline.Secrets);
        if (earlier is null)
        {
            return new RunState { Figures = figures };
        }

        figures.Add(earlier.Figures);
        return new RunState { Position = earlier.Position, Ledger = earlier.Ledger, Figures = figures, Started = earlier.Started, WorkedBefore = earlier.WorkedBefore };
    }
}
