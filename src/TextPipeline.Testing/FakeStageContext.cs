using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TextPipeline.Testing;

/// <summary>A context outside any run. It keeps what the stage counts.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class FakeStageContext : StageContext
{
    private readonly ConcurrentDictionary<string, long> _counters = new(StringComparer.Ordinal);

    /// <summary>Makes a context in which nothing is counted yet.</summary>
    /// <param name="logger">Where the stage logs; null for nowhere.</param>
    public FakeStageContext(ILogger? logger = null) => Logger = logger ?? NullLogger.Instance;

    /// <summary>Always <c>bench</c>.</summary>
    public override string PipelineName => "bench";

    /// <summary>Always <c>stage</c>.</summary>
    public override string StageLabel => "stage";

    /// <inheritdoc/>
    public override ILogger Logger { get; }

    /// <summary>What the stage has counted so far, by counter.</summary>
    public IReadOnlyDictionary<string, long> Counters => _counters;

    /// <summary>One counter.</summary>
    /// <returns>0 where the stage never counted it.</returns>
    public long Counted(string counter) => _counters.GetValueOrDefault(counter);

    /// <inheritdoc/>
    public override void Count(string counter, long amount = 1) => _counters.AddOrUpdate(counter, amount, (_, before) => before + amount);
}
