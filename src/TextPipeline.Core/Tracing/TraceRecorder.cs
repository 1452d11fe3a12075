using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tracing.Deltas;

namespace TextPipeline.Core.Tracing;

/// <summary>Writes down what befalls a document.</summary>
internal sealed class TraceRecorder : IStageObserver
{
    private readonly ImmutableArray<PipelineStep> _steps;
    private readonly ImmutableArray<PipelineStage> _stages;
    private readonly Pipeline _pipeline;
    private readonly List<TraceStep> _recorded = [];
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    public TraceRecorder(Pipeline pipeline)
    {
        _pipeline = pipeline;
        _steps = pipeline.Steps;
        _stages = pipeline.Stages;
    }

    public ImmutableArray<TraceStep> Steps => [.. _recorded];

    /// <summary>Labels of stages that were neither called nor skipped by a condition.</summary>
    public ImmutableArray<string> Unreached => [.. _stages.Select(stage => stage.Label).Where(label => !_met.Contains(label))];

    public void Called(PipelineStage stage, Document before, StageResult verdict, TimeSpan elapsed)
    {
        _met.Add(stage.Label);
        StageStep Step(StageDecision decision) => new(before.Id, stage, _stages.IndexOf(stage) + 1, elapsed, decision);
        _recorded.Add(verdict switch
        {
            StageResult.Emitted emitted => Step(StageDecision.Emitted) with { Delta = DocumentDelta.Between(before, emitted.Document) },
            StageResult.SplitUp split => Step(StageDecision.Split) with { Parts = split.Documents },
            StageResult.Dropped dropped => Step(StageDecision.Dropped) with { Reason = dropped.Reason, Message = dropped.Message.Length > 0 ? _pipeline.Secrets.Mask(dropped.Message) : null },
            StageResult.Failed failed => Follow(Step(StageDecision.Failed) with { Reason = failed.Reason, Message = _pipeline.Secrets.Mask(failed.Message) }),
            _ => throw new ArgumentException("The kinds of verdict are a closed set.", nameof(verdict)),
        });
    }

    public void Decided(PipelineStep.Branch branch, Document document, bool holds)
    {
        int place = 0;
        while (!ReferenceEquals(_steps[place], branch))
        {
            place++;
        }

        ImmutableArray<string> labels = Labels(place + 1, branch.Otherwise);
        if (!holds)
        {
            _met.UnionWith(labels);
        }

        _recorded.Add(new ConditionStep(document.Id, branch.Label, branch.Condition.Text, holds, labels));
    }

    private StageStep Follow(StageStep step)
    {
        int place = 0;
        while (_steps[place] is not PipelineStep.Call call || !ReferenceEquals(call.Stage, step.Stage))
        {
            place++;
        }

        if (((PipelineStep.Call)_steps[place]).Fallback is { } fallback)
        {
            // A jump over the fallback stands before it; its target is where they end.
            int end = fallback > 0 && _steps[fallback - 1] is PipelineStep.Jump over ? over.Target : fallback;
            return step with { Course = FailureCourse.Fallback, Fallback = Labels(fallback, end) };
        }

        return step with
        {
            Course = step.Stage.OnError switch
            {
                FailurePolicy.PassThrough => FailureCourse.PassThrough,
                FailurePolicy.Halt => FailureCourse.Halt,
                _ => FailureCourse.Quarantine,
            },
        };
    }

    private ImmutableArray<string> Labels(int from, int to) =>
        [.. _steps.Skip(from).Take(to - from).OfType<PipelineStep.Call>().Select(call => call.Stage.Label)];
}
