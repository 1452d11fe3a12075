using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>The key <c>retry</c>: how often a failed stage is tried again, and after how long.</summary>
internal sealed record RetryEntry
{
    /// <summary><c>attempts</c>: how often a document is tried in all, the first time included; 1 to 100.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary><c>backoff</c>: the wait before the second attempt; it doubles with each further one.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary><c>max_backoff</c>: the longest wait.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary><c>on</c>: the reasons of failures that are tried again; empty for all.</summary>
    public ImmutableArray<string> On { get; init; } = [];
}
