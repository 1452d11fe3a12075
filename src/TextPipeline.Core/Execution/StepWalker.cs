using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>Takes documents through the steps of a pipeline. Serves one worker.</summary>
internal sealed class StepWalker
{
    private readonly ImmutableArray<PipelineStep> _steps;
    private readonly StageCaller?[] _callers;
    private readonly IStageObserver? _observer;

    // Documents that wait at each batch stage, by step; null at every other step.
    private readonly List<WalkingDocument>?[] _meetings;

    /// <param name="pipeline">The pipeline.</param>
    /// <param name="observer">Watches its documents, or null.</param>
    /// <param name="lost">Counts the calls that are left behind, for all workers of a run; null where nobody counts.</param>
    public StepWalker(Pipeline pipeline, IStageObserver? observer = null, LostThreads? lost = null)
    {
        lost ??= new LostThreads(int.MaxValue);
        _steps = pipeline.Steps;
        _observer = observer;
        _callers = [.. _steps.Select(step => step is PipelineStep.Call call ? new StageCaller(pipeline.Name, call.Stage, lost, observer) : null)];
        _meetings = [.. _callers.Select(caller => caller is { IsBatch: true } ? new List<WalkingDocument>() : null)];
        HasMeetings = _meetings.Any(meeting => meeting is not null);
    }

    /// <summary>Whether documents wait for each other, so that <see cref="MeetAsync"/> must follow.</summary>
    public bool HasMeetings { get; }

    /// <summary>What each stage did since they were last taken, in the order of <see cref="Pipeline.Stages"/>.</summary>
    public IEnumerable<StageTally> Tallies => _callers.OfType<StageCaller>().Select(caller => caller.Tally);

    /// <summary>What each stage did since the last call, in the order of <see cref="Pipeline.Stages"/>.</summary>
    public ImmutableArray<StageTally> TakeTallies() => [.. _callers.OfType<StageCaller>().Select(caller => caller.TakeTally())];

    /// <summary>The ends since the caller last cleared them, in the order of the documents.</summary>
    public List<WalkEnd> Ends { get; } = [];

    /// <summary>Takes the time that stages take, by record, in ticks of <see cref="System.Diagnostics.Stopwatch"/>; empty where nobody wants to know.</summary>
    public long[] Ticks { get; set; } = [];

    /// <summary>Takes a document from the first step to its end, or to the first batch stage.</summary>
    public ValueTask StartAsync(WalkingDocument document, CancellationToken cancellationToken) => WalkAsync(document, 0, cancellationToken);

    /// <summary>Takes the documents that wait at batch stages to their end. Jumps go forward alone, so one pass over the steps meets them all.</summary>
    public async ValueTask MeetAsync(CancellationToken cancellationToken)
    {
        for (int step = 0; step < _steps.Length; step++)
        {
            if (_meetings[step] is not { Count: > 0 } waiting)
            {
                continue;
            }

            WalkingDocument[] documents = [.. waiting.Order()];
            waiting.Clear();
            ImmutableArray<StageResult> verdicts = await _callers[step]!
                .CallBatchAsync([.. documents.Select(document => document.Document)], cancellationToken).ConfigureAwait(false);
            for (int i = 0; i < documents.Length; i++)
            {
                Spent(documents[i], _callers[step]!.BatchTicks[i]);
                await FollowAsync(verdicts[i], documents[i], step, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask WalkAsync(WalkingDocument document, int step, CancellationToken cancellationToken)
    {
        while (step < _steps.Length)
        {
            switch (_steps[step])
            {
                case PipelineStep.Jump jump:
                    step = jump.Target;
                    continue;
                case PipelineStep.Branch branch:
                    if (Decide(branch, document) is not { } holds)
                    {
                        return;
                    }

                    step = holds ? step + 1 : branch.Otherwise;
                    continue;
            }

            if (_meetings[step] is { } meeting)
            {
                meeting.Add(document);
                return;
            }

            StageCaller caller = _callers[step]!;
            StageResult verdict = await caller.CallAsync(document.Document, cancellationToken).ConfigureAwait(false);
            Spent(document, caller.LastTicks);
            if (verdict is not StageResult.Emitted emitted)
            {
                await FollowAsync(verdict, document, step, cancellationToken).ConfigureAwait(false);
                return;
            }

            document = document with { Document = emitted.Document };
            step++;
        }

        Ends.Add(new WalkEnd(document, OutcomeKind.Written, null));
    }

    private void Spent(in WalkingDocument document, long ticks)
    {
        if (document.Record < Ticks.Length)
        {
            Ticks[document.Record] += ticks;
        }
    }

    private async ValueTask FollowAsync(StageResult verdict, WalkingDocument document, int step, CancellationToken cancellationToken)
    {
        StageCaller caller = _callers[step]!;
        switch (verdict)
        {
            case StageResult.Emitted emitted:
                await WalkAsync(document with { Document = emitted.Document }, step + 1, cancellationToken).ConfigureAwait(false);
                break;
            case StageResult.SplitUp split:
                for (int i = 0; i < split.Documents.Length; i++)
                {
                    await WalkAsync(document with { Document = split.Documents[i], Place = document.Place.Add(i) }, step + 1, cancellationToken).ConfigureAwait(false);
                }

                break;
            case StageResult.Dropped dropped:
                Ends.Add(new WalkEnd(document, OutcomeKind.Dropped, new Ending(caller.Label, dropped.Reason, dropped.Message, null)));
                break;
            case StageResult.Failed when ((PipelineStep.Call)_steps[step]).Fallback is { } fallback:
                await WalkAsync(document, fallback, cancellationToken).ConfigureAwait(false);
                break;
            case StageResult.Failed failed when caller.OnError == FailurePolicy.PassThrough:
                await WalkAsync(document with { Document = Mark(document.Document, caller.Label, failed) }, step + 1, cancellationToken).ConfigureAwait(false);
                break;
            case StageResult.Failed failed:
                OutcomeKind kind = caller.OnError == FailurePolicy.Halt ? OutcomeKind.Halted : OutcomeKind.Quarantined;
                Ends.Add(new WalkEnd(document, kind, new Ending(caller.Label, failed.Reason, failed.Message, failed.Exception is { } exception ? ExceptionText.TextOf(exception) : null)));
                break;
        }
    }

    private static Document Mark(Document document, string label, StageResult.Failed failed) =>
        document.With(MetadataKeys.Warnings, document.Metadata.GetValueOrDefault(MetadataKeys.Warnings, []).Add($"{label}: {failed.Reason}"));

    /// <summary>Whether the branch's condition holds; null where it could not be decided, which ends the document.</summary>
    private bool? Decide(PipelineStep.Branch branch, WalkingDocument document)
    {
        try
        {
            bool holds = branch.Condition.Holds(document.Document);
            _observer?.Decided(branch, document.Document, holds);
            return holds;
        }
        catch (ConditionException exception)
        {
            Ends.Add(new WalkEnd(document, OutcomeKind.Quarantined, new Ending(branch.Label, "condition_failed", $"when: {branch.Condition.Text}: {exception.Message}", exception.ToString())));
            return null;
        }
    }
}
