using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>The ranges and words of the keys of a stage's entry: what the reader checks and the schema tells.</summary>
internal static class EntryLimits
{
    /// <summary>The most <c>attempts</c> of a <c>retry</c>; the least is 1.</summary>
    public const int MaxAttempts = 100;

    /// <summary>The names of <see cref="IsolationLevel"/>, in its order.</summary>
    public static ImmutableArray<string> Isolations { get; } = ["none", "process"];

    /// <summary>The shortest <c>timeout</c>.</summary>
    public static TimeSpan ShortestTimeout { get; } = TimeSpan.FromMilliseconds(1);

    /// <summary>The longest <c>timeout</c>.</summary>
    public static TimeSpan LongestTimeout { get; } = TimeSpan.FromDays(1);

    /// <summary>The longest <c>backoff</c> and <c>max_backoff</c>; the shortest is none.</summary>
    public static TimeSpan LongestBackoff { get; } = TimeSpan.FromHours(1);
}
