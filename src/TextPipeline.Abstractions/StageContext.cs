using Microsoft.Extensions.Logging;

namespace TextPipeline;

/// <summary>What a stage may know of the run while it processes a document.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public abstract class StageContext
{
    /// <summary>The pipeline's <c>name</c>.</summary>
    public abstract string PipelineName { get; }

    /// <summary>The entry's <c>label</c>, by default the stage's name.</summary>
    public abstract string StageLabel { get; }

    /// <summary>Where the stage logs; goes to standard error with the entry's label.</summary>
    public abstract ILogger Logger { get; }

    /// <summary>
    /// Adds to one of the stage's counters, which the run's report shows. An amount of 0 announces a counter, or the reason of an edit: what was
    /// announced and never came is in the report as a rule that never fired.
    /// </summary>
    /// <param name="counter">snake_case, few distinct values.</param>
    /// <param name="amount">May be negative.</param>
    public abstract void Count(string counter, long amount = 1);
}
