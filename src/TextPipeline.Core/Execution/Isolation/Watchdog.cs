namespace TextPipeline.Core.Execution.Isolation;

/// <summary>Bites once when a time is over that it was set to watch. Safe for concurrent use.</summary>
internal sealed class Watchdog : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Action _bite;
    private readonly Timer _timer;
    private long _due = long.MaxValue;
    private bool _hasBitten;

    public Watchdog(Action bite)
    {
        _bite = bite;
        _timer = new Timer(_ => Check());
    }

    /// <summary>Watches anew; null watches nothing.</summary>
    public void Arm(TimeSpan? limit)
    {
        if (limit is not { } time)
        {
            return;
        }

        lock (_gate)
        {
            _due = Environment.TickCount64 + (long)time.TotalMilliseconds;
            _timer.Change(time, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Watches no longer; true where it has bitten.</summary>
    public bool Disarm()
    {
        lock (_gate)
        {
            _due = long.MaxValue;
            return _hasBitten;
        }
    }

    // What came just in time must not be bitten: the time may have been set anew since the timer went off.
    private void Check()
    {
        lock (_gate)
        {
            long left = _due - Environment.TickCount64;
            if (_due == long.MaxValue)
            {
                return;
            }

            if (left > 0)
            {
                _timer.Change(left, Timeout.Infinite);
                return;
            }

            _hasBitten = true;
        }

        _bite();
    }

    public void Dispose() => _timer.Dispose();
}
