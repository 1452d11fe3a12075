using Microsoft.Extensions.Logging;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>The context of one entry for one worker. A stage may count from other threads, so counting is locked; the lock is hardly ever contended.</summary>
internal sealed class RunStageContext : StageContext
{
    private readonly PipelineStage _entry;
    private readonly StageTally _tally;

    public RunStageContext(string pipelineName, PipelineStage entry, StageTally tally)
    {
        PipelineName = pipelineName;
        _entry = entry;
        _tally = tally;
    }

    public override string PipelineName { get; }

    public override string StageLabel => _entry.Label;

    public override ILogger Logger => _entry.Logger;

    public override void Count(string counter, long amount = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);
        lock (_tally.Counters)
        {
            _tally.Counters[counter] = _tally.Counters.GetValueOrDefault(counter) + amount;
        }
    }
}
