using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TextPipeline.Testing;

/// <summary>A context outside any run.</summary>
public sealed class FakeStageContext : StageContext
{
    private readonly ConcurrentDictionary<string, long> _counters = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string PipelineName => "bench";

    /// <inheritdoc/>
    public override string StageLabel => "stage";

    /// <inheritdoc/>
    public override ILogger Logger => NullLogger.Instance;

    /// <summary>What the stage has counted so far, by counter.</summary>
    public IReadOnlyDictionary<string, long> Counters => _counters;

    /// <inheritdoc/>
    public override void Count(string counter, long amount = 1) => _counters.AddOrUpdate(counter, amount, (_, before) => before + amount);
}
