using System.Collections.Immutable;
using System.Diagnostics;

namespace TextPipeline.Core.Execution.Reports;

/// <summary>What one stage did: entered = emitted + split + dropped + failed.</summary>
internal sealed record StageReport
{
    public required string Label { get; init; }

    public required long Entered { get; init; }

    public required long Emitted { get; init; }

    /// <summary>Parents that were split.</summary>
    public required long Split { get; init; }

    public required long Children { get; init; }

    public required long Dropped { get; init; }

    /// <summary>Documents on which it failed, whatever became of them.</summary>
    public required long Failed { get; init; }

    public required long Retries { get; init; }

    /// <summary>Time in the stage, summed over workers.</summary>
    public required double Seconds { get; init; }

    /// <summary>Half of the documents took no longer. Percentiles are right to about 6 %, the maximum is exact.</summary>
    public required TimeSpan P50 { get; init; }

    public required TimeSpan P95 { get; init; }

    public required TimeSpan P99 { get; init; }

    public required TimeSpan Max { get; init; }

    /// <summary>Edits by reason.</summary>
    public required ImmutableArray<KeyValuePair<string, long>> Edits { get; init; }

    /// <summary>The stage's own counters, without those that stayed at 0.</summary>
    public required ImmutableArray<KeyValuePair<string, long>> Counters { get; init; }

    /// <summary>Counters and reasons of edits that the stage announced and that never came.</summary>
    public required ImmutableArray<string> NeverFired { get; init; }

    /// <summary>Documents that left it on their way: emitted ones and children.</summary>
    public long Left => Emitted + Children;

    public static StageReport Of(string label, StageTally tally)
    {
        KeyValuePair<string, long>[] counters = tally.Counters.Sorted();
        return new StageReport
        {
            Label = label,
            Entered = tally.Entered,
            Emitted = tally.Emitted,
            Split = tally.Split,
            Children = tally.Children,
            Dropped = tally.Dropped,
            Failed = tally.Failed,
            Retries = tally.Retries,
            Seconds = Math.Round(tally.Ticks / (double)Stopwatch.Frequency, 4),
            P50 = tally.Durations.Percentile(0.5),
            P95 = tally.Durations.Percentile(0.95),
            P99 = tally.Durations.Percentile(0.99),
            Max = tally.Durations.Longest,
            Edits = [.. tally.Edits.Sorted()],
            Counters = [.. counters.Where(counter => counter.Value != 0)],
            NeverFired = [.. counters.Where(counter => counter.Value == 0 && tally.Edits[counter.Key] == 0).Select(counter => counter.Key)],
        };
    }
}
