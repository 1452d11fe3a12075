using TextPipeline.Core.Execution.Figures;

namespace TextPipeline.Core.Execution;

/// <summary>What one stage did: entered = emitted + split + dropped + failed. Each batch of documents has its own, which <see cref="Add"/> joins when the batch is committed: so the sum speaks of committed documents alone.</summary>
internal sealed class StageTally
{
    public long Entered { get; set; }

    public long Emitted { get; set; }

    /// <summary>Parents that were split.</summary>
    public long Split { get; set; }

    /// <summary>Children that splits gave.</summary>
    public long Children { get; set; }

    public long Dropped { get; set; }

    public long Failed { get; set; }

    /// <summary>Attempts that repeated a failed one; no document is counted twice for them.</summary>
    public long Retries { get; set; }

    /// <summary>Time in the stage, in ticks of <see cref="System.Diagnostics.Stopwatch"/>, summed over workers.</summary>
    public long Ticks { get; set; }

    /// <summary>How long the stage took for each document, repeated attempts and the waits between them included.</summary>
    public DurationHistogram Durations { get; init; } = new();

    /// <summary>Edits by reason.</summary>
    public CountTable Edits { get; } = new();

    /// <summary>The stage's own counters, and with 0 the reasons of edits that it announced.</summary>
    public CountTable Counters { get; } = new();

    public void Add(StageTally other)
    {
        Entered += other.Entered;
        Emitted += other.Emitted;
        Split += other.Split;
        Children += other.Children;
        Dropped += other.Dropped;
        Failed += other.Failed;
        Retries += other.Retries;
        Ticks += other.Ticks;
        Durations.Add(other.Durations);
        Edits.Add(other.Edits);
        Counters.Add(other.Counters);
    }
}
