using TextPipeline.Cli.Logging;
using TextPipeline.Core.Execution.Progress;

namespace TextPipeline.Cli.Progress;

/// <summary>Shows how far a run is while it goes on. A run that is over at once shows nothing, and pays for a timer alone.</summary>
internal sealed class ProgressDisplay : IDisposable
{
    private static readonly TimeSpan LiveAfter = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly RunProgress _progress;
    private readonly LogFactory _logs;
    private readonly Timer? _timer;
    private LiveProgress? _live;
    private bool _isOver;

    /// <param name="mode">How to show it; not <see cref="ProgressMode.Auto"/>.</param>
    /// <param name="interval">How long from one line to the next.</param>
    /// <param name="progress">What to show.</param>
    /// <param name="logs">Where lines go.</param>
    public ProgressDisplay(ProgressMode mode, TimeSpan interval, RunProgress progress, LogFactory logs)
    {
        _progress = progress;
        _logs = logs;
        _timer = mode switch
        {
            ProgressMode.Live => new Timer(_ => BeginLive(), null, LiveAfter, Timeout.InfiniteTimeSpan),
            ProgressMode.Plain => new Timer(_ => WriteLine(), null, interval, interval),
            _ => null,
        };
    }

    private void BeginLive()
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                _live = new LiveProgress(_progress);
            }
        }
    }

    private void WriteLine()
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                PlainProgress.Write(_progress.Take(), _logs);
            }
        }
    }

    /// <summary>Takes the display away. What is printed afterwards stands alone.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            _live?.Dispose();
            _live = null;
        }
    }
}
