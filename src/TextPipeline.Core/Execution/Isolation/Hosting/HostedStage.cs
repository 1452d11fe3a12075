using System.Collections.Immutable;
using TextPipeline.Core.Execution.Isolation.Frames;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution.Isolation.Hosting;

/// <summary>One stage in a child process: called on documents, its verdicts sent one by one.</summary>
internal sealed class HostedStage(PipelineStage entry, HostedContext context, FrameChannel channel)
{
    private readonly FrameWriter _frame = new();

    /// <summary>Whether the stage takes several documents at once.</summary>
    public bool IsBatch => entry.Stage is IBatchStage;

    /// <summary>Answers a request; false where the process should not be used any further.</summary>
    public bool Answer(StageRequest request)
    {
        if (entry.Stage is IBatchStage batch && request.Timeout is null)
        {
            return AnswerTogether(batch, request.Documents);
        }

        foreach (Document document in request.Documents)
        {
            StageResult? verdict = Call(document, request.Timeout);
            bool isOutOfMemory = verdict is StageResult.Failed { Exception: OutOfMemoryException };
            Send(document, verdict, isOutOfMemory);
            if (isOutOfMemory)
            {
                return false;
            }
        }

        return true;
    }

    private StageResult? Call(Document document, TimeSpan? timeout)
    {
        using CancellationTokenSource? limit = timeout is { } time ? new CancellationTokenSource(time) : null;
        StageResult? verdict;
        try
        {
            // This thread has nothing else to do than to wait.
            ValueTask<StageResult> pending = entry.Stage.ProcessAsync(document, context, limit?.Token ?? CancellationToken.None);
            verdict = pending.IsCompletedSuccessfully ? pending.Result : pending.AsTask().GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            verdict = StageAttempts.FromException(exception);
        }

        return limit is { IsCancellationRequested: true } ? StageAttempts.TimedOut(timeout!.Value) : verdict;
    }

    private bool AnswerTogether(IBatchStage batch, ImmutableArray<Document> documents)
    {
        StageResult failure;
        try
        {
            ImmutableArray<StageResult> verdicts = batch.ProcessBatchAsync(documents, context, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            if (!verdicts.IsDefault && verdicts.Length == documents.Length)
            {
                for (int i = 0; i < documents.Length; i++)
                {
                    Send(documents[i], verdicts[i], isLast: false);
                }

                return true;
            }

            failure = StageAttempts.WrongCount(verdicts, documents.Length);
        }
        catch (Exception exception)
        {
            failure = StageAttempts.FromException(exception);
        }

        bool isOutOfMemory = failure is StageResult.Failed { Exception: OutOfMemoryException };
        _frame.Begin(FrameKind.BatchFailed);
        _frame.Flag(isOutOfMemory);
        context.WriteCounters(_frame);
        VerdictFrame.WriteFailure(_frame, (StageResult.Failed)failure);
        channel.Send(_frame);
        return !isOutOfMemory;
    }

    private void Send(Document document, StageResult? verdict, bool isLast)
    {
        _frame.Begin(FrameKind.Verdict);
        _frame.Flag(isLast);
        context.WriteCounters(_frame);
        VerdictFrame.Write(_frame, document, verdict);
        channel.Send(_frame);
    }
}
