using System.Collections.Immutable;
using System.Diagnostics;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>Takes the documents of a case through its pipeline, with mocks in the place of the stages that it names. Safe for concurrent use.</summary>
internal sealed class CaseRunner
{
    private readonly TestSuite _suite;
    private readonly Pipeline _pipeline;
    private readonly ExpectationCheck _check;

    public CaseRunner(TestSuite suite, Pipeline pipeline)
    {
        _suite = suite;
        _pipeline = pipeline;
        _check = new ExpectationCheck(suite, pipeline.Secrets);
    }

    public async Task<CaseResult> RunAsync(TestCase one, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        ImmutableArray<WalkEnd> ends = await WalkAsync(WithMocks(one.Mocks), CaseDocuments.Of(_suite, one), cancellationToken).ConfigureAwait(false);
        ImmutableArray<Mismatch> mismatches = _check.Check(one.Expect, ends);
        return new CaseResult(_suite, one, mismatches, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>How documents end, in the order of the input.</summary>
    public static async Task<ImmutableArray<WalkEnd>> WalkAsync(Pipeline pipeline, ImmutableArray<CaseDocument> documents, CancellationToken cancellationToken)
    {
        var walker = new StepWalker(pipeline);
        for (int i = 0; i < documents.Length; i++)
        {
            var walking = new WalkingDocument(documents[i].Document, i);
            if (documents[i].Fault is { } fault)
            {
                walker.Ends.Add(new WalkEnd(walking, OutcomeKind.Quarantined, fault));
            }
            else
            {
                await walker.StartAsync(walking, cancellationToken).ConfigureAwait(false);
            }
        }

        if (walker.HasMeetings)
        {
            await walker.MeetAsync(cancellationToken).ConfigureAwait(false);
        }

        return [.. walker.Ends.OrderBy(end => end.Document.Record)];
    }

    // A mock gives the same each time: trying again or waiting for it shows nothing.
    private Pipeline WithMocks(ImmutableArray<StageMock> mocks) => mocks.IsEmpty ? _pipeline : new Pipeline(_pipeline.Name,
    [
        .. _pipeline.Steps.Select(step => step is PipelineStep.Call call && mocks.FirstOrDefault(mock => mock.Label == call.Stage.Label) is { } mock
            ? call with { Stage = call.Stage with { Stage = new MockStage(mock), Retry = null, Timeout = null } }
            : step),
    ]);
}
