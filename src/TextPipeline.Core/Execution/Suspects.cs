using System.Collections.Immutable;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>Documents that were in flight when a run died: one of them may end the process that runs it, so each is run alone and elsewhere.</summary>
/// <param name="Ranges">Which they are.</param>
/// <param name="Isolated">The pipeline of the run with every stage in a child process.</param>
internal sealed record Suspects(ImmutableArray<RecordRange> Ranges, Pipeline Isolated)
{
    /// <summary>The same for passes in which stages learn, and those in which a run died; files are numbered as they are in the whole corpus.</summary>
    public ImmutableArray<RecordRange> CorpusRanges { get; init; } = Ranges;

    public bool Contains(in InputRecord record)
    {
        foreach (RecordRange range in Ranges)
        {
            if (range.Contains(record))
            {
                return true;
            }
        }

        return false;
    }
}
