using System.Collections.Immutable;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tracing;

/// <summary>Takes one document through a pipeline and tells what befell it. Nothing is written or counted.</summary>
internal static class Tracer
{
    /// <summary>Traces a document.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="document">The document.</param>
    /// <param name="at">The label of the stage after which to stop; null for the end.</param>
    /// <param name="cancellationToken">Ends the trace.</param>
    /// <exception cref="OperationCanceledException">The trace was cancelled.</exception>
    public static async Task<TraceReport> TraceAsync(Pipeline pipeline, Document document, string? at, CancellationToken cancellationToken)
    {
        Pipeline walked = at is null ? pipeline : new Pipeline(pipeline.Name, Until(pipeline.Steps, at)) { Secrets = pipeline.Secrets };
        var recorder = new TraceRecorder(walked);
        var walker = new StepWalker(walked, recorder);
        await walker.StartAsync(new WalkingDocument(document, 0), cancellationToken).ConfigureAwait(false);
        await walker.MeetAsync(cancellationToken).ConfigureAwait(false);
        return new TraceReport(pipeline.Name, document, at, recorder.Steps, [.. walker.Ends], recorder.Unreached);
    }

    // Every jump goes forward, so a beginning of the steps is a pipeline of its own: what leads past its end leads to it.
    private static ImmutableArray<PipelineStep> Until(ImmutableArray<PipelineStep> steps, string label)
    {
        int end = 0;
        while (steps[end] is not PipelineStep.Call call || !string.Equals(call.Stage.Label, label, StringComparison.Ordinal))
        {
            end++;
        }

        end++;
        return [.. steps.Take(end).Select(step => step switch
        {
            PipelineStep.Branch branch => branch with { Otherwise = Math.Min(branch.Otherwise, end) },
            PipelineStep.Jump jump => new PipelineStep.Jump(Math.Min(jump.Target, end)),
            PipelineStep.Call { Fallback: { } fallback } call => call with { Fallback = Math.Min(fallback, end) },
            _ => step,
        })];
    }
}
