namespace TextPipeline.Core.Execution;

/// <summary>Calls of one run that went on past their time limit. Each may hold a processor for good, so a run bears some and no more. Safe for concurrent use.</summary>
internal sealed class LostThreads
{
    /// <summary>How many a run bears unless it is told otherwise.</summary>
    public const int DefaultMost = 8;

    // A stage that heeds its token ends within it.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);
    private readonly int _most;
    private int _count;

    public LostThreads(int most = DefaultMost) => _most = most;

    /// <summary>How many there are now; one that comes back is counted out again.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Counts a call whose token was set, unless it ends at once.</summary>
    /// <exception cref="RunAbortedException">There are too many.</exception>
    public async Task AddAsync(Task call, string label)
    {
        await call.WaitAsync(Grace, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (call.IsCompleted)
        {
            return;
        }

        int count = Interlocked.Increment(ref _count);
        _ = call.ContinueWith(_ => Interlocked.Decrement(ref _count), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (count > _most)
        {
            throw new RunAbortedException(ExecutionDiagnostics.TooManyLostThreads(label, count, _most));
        }
    }
}
