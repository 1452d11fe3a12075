using System.Collections.Immutable;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution.Isolation;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Execution;

/// <summary>Calls a stage under its entry's <c>timeout</c> and <c>retry</c>. Never null but where the stage gives null, and never throws but for the end of the run.</summary>
/// <remarks>
/// A stage that heeds its token ends when its time is over. One that does not is left behind on its thread, so that the run can go on; nothing in .NET
/// can end it. A stage in a child process holds its time limit by itself, for the child can be ended.
/// </remarks>
internal sealed class StageAttempts
{
    private readonly PipelineStage _entry;
    private readonly StageContext _context;
    private readonly LostThreads _lost;
    private long _retries;

    public StageAttempts(PipelineStage entry, StageContext context, LostThreads lost)
    {
        _entry = entry;
        _context = context;
        _lost = lost;
    }

    /// <summary>How many attempts were repetitions since the last call.</summary>
    public long TakeRetries()
    {
        long taken = _retries;
        _retries = 0;
        return taken;
    }

    public ValueTask<StageResult?> CallAsync(Document document, CancellationToken cancellationToken) =>
        _entry.Retry is null ? AttemptAsync(document, cancellationToken) : RepeatAsync(document, _entry.Retry, cancellationToken);

    private async ValueTask<StageResult?> RepeatAsync(Document document, RetryEntry retry, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            StageResult? result = await AttemptAsync(document, cancellationToken).ConfigureAwait(false);
            if (result is not StageResult.Failed failed || attempt >= retry.Attempts || (!retry.On.IsEmpty && !retry.On.Contains(failed.Reason)))
            {
                return result;
            }

            _retries++;
            await Task.Delay(Wait(retry, attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    // Doubling with full jitter over the upper half: callers that failed together do not come back together. Chance moves the time alone, never a result.
    private static TimeSpan Wait(RetryEntry retry, int attempt)
    {
        double wait = Math.Min(retry.Backoff.TotalMilliseconds * Math.Pow(2, attempt - 1), retry.MaxBackoff.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(wait * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    private async ValueTask<StageResult?> AttemptAsync(Document document, CancellationToken cancellationToken)
    {
        try
        {
            if (_entry is { Timeout: { } timeout, Stage: not ProcessStage })
            {
                return await LimitAsync(document, timeout, cancellationToken).ConfigureAwait(false);
            }

            ValueTask<StageResult> pending = _entry.Stage.ProcessAsync(document, _context, cancellationToken);
            return pending.IsCompletedSuccessfully ? pending.Result : await pending.ConfigureAwait(false);
        }
        catch (Exception exception) when (!EndsTheRun(exception, cancellationToken))
        {
            return FromException(exception);
        }
    }

    private async ValueTask<StageResult?> LimitAsync(Document document, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // Not disposed where the stage is left behind: it still holds the token.
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // On a thread of its own: those left behind would fill the pool, and documents would wait for a thread while their time runs.
        Task<StageResult> call = Task.Factory.StartNew(
            () => _entry.Stage.ProcessAsync(document, _context, limit.Token).AsTask(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        try
        {
            await ((Task)call).WaitAsync(timeout, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (call.IsCompleted)
            {
                return await call.ConfigureAwait(false);
            }
        }
        finally
        {
            if (call.IsCompleted)
            {
                limit.Dispose();
            }
            else
            {
                await limit.CancelAsync().ConfigureAwait(false);
            }
        }

        await _lost.AddAsync(call, _entry.Label).ConfigureAwait(false);
        return TimedOut(timeout);
    }

    /// <summary>Whether an exception is no fault of the stage.</summary>
    public static bool EndsTheRun(Exception exception, CancellationToken cancellationToken) =>
        exception is RunAbortedException || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    public static StageResult TimedOut(TimeSpan timeout) => StageResult.Fail("timeout", $"the stage took longer than {Duration.Format(timeout)}");

    public static StageResult WrongCount(ImmutableArray<StageResult> given, int documents) =>
        StageResult.Fail("wrong_result_count", $"the stage gave {(given.IsDefault ? 0 : given.Length)} results for {documents} documents");

    public static StageResult FromException(Exception exception) =>
        StageResult.Fail("exception", ExceptionText.Describe(exception), exception);
}
