using Microsoft.Extensions.Logging;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>The context of one entry for one worker. A stage may count from other threads.</summary>
internal sealed class RunStageContext : StageContext
{
    private readonly PipelineStage _entry;

    public RunStageContext(string pipelineName, PipelineStage entry)
    {
        PipelineName = pipelineName;
        _entry = entry;
    }

    /// <summary>What the stage counts into.</summary>
    public StageTally Tally { get; set; } = new();

    public override string PipelineName { get; }

    public override string StageLabel => _entry.Label;

    public override ILogger Logger => _entry.Logger;

    public override void Count(string counter, long amount = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);
        Tally.Counters.Add(counter, amount);
    }
}
