using System.Diagnostics;

namespace TextPipeline.Core.Execution.Progress;

/// <summary>What one stage did so far.</summary>
/// <param name="Entered">Documents that it was given.</param>
/// <param name="Emitted">Documents that it passed on.</param>
/// <param name="Split">Parents that it split.</param>
/// <param name="Children">Children that splits gave.</param>
/// <param name="Dropped">Documents that it left out.</param>
/// <param name="Failed">Documents on which it failed.</param>
/// <param name="Retries">Attempts that repeated a failed one.</param>
/// <param name="Seconds">Time in it, summed over workers.</param>
internal readonly record struct StageCount(long Entered, long Emitted, long Split, long Children, long Dropped, long Failed, long Retries, double Seconds)
{
    public static StageCount Of(StageTally tally) =>
        new(tally.Entered, tally.Emitted, tally.Split, tally.Children, tally.Dropped, tally.Failed, tally.Retries, tally.Ticks / (double)Stopwatch.Frequency);
}
