using Microsoft.Extensions.Logging;
using TextPipeline.Core.Execution.Isolation.Frames;

namespace TextPipeline.Core.Execution.Isolation.Hosting;

/// <summary>The context of a stage in a child process. What it counts goes to the host with its next verdict.</summary>
internal sealed class HostedContext(string pipelineName, string label, ILogger logger) : StageContext
{
    private readonly Dictionary<string, long> _counters = new(StringComparer.Ordinal);

    public override string PipelineName { get; } = pipelineName;

    public override string StageLabel { get; } = label;

    public override ILogger Logger { get; } = logger;

    public override void Count(string counter, long amount = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);
        lock (_counters)
        {
            _counters[counter] = _counters.GetValueOrDefault(counter) + amount;
        }
    }

    /// <summary>Writes what was counted since the last time.</summary>
    public void WriteCounters(FrameWriter frame)
    {
        lock (_counters)
        {
            frame.Int(_counters.Count);
            foreach ((string counter, long amount) in _counters)
            {
                frame.Text(counter);
                frame.Long(amount);
            }

            _counters.Clear();
        }
    }

    /// <summary>Counts in the host what was counted in the child.</summary>
    public static void ReadCounters(FrameReader frame, StageContext context)
    {
        for (int left = frame.Int(); left > 0; left--)
        {
            string counter = frame.Text();
            long amount = frame.Long();
            if (counter.Length == 0)
            {
                throw new InvalidFrameException("a counter has no name");
            }

            context.Count(counter, amount);
        }
    }
}
