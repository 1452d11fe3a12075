using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.Runs.Accounts;

namespace TextPipeline.Core.Runs.Quarantines;

/// <summary>The quarantine of a run: its documents that failed, each with its original.</summary>
internal static class Quarantine
{
    /// <summary>The entries in the order of the inputs, one at a time.</summary>
    public static IEnumerable<AccountLine> Read(RecordedRun run, QuarantineFilter filter)
    {
        using var reader = new AccountReader(run.At(RunFolder.QuarantineFile), OutcomeKind.Quarantined, run.Checkpoint?.Marks.Quarantine ?? long.MaxValue, keepsLines: true);
        for (; reader.Head is { } line; reader.Next())
        {
            if (filter.Includes(line))
            {
                yield return line;
            }
        }
    }
}
