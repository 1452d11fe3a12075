using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>The first case that holds is taken: the key <c>switch</c>.</summary>
internal sealed record SwitchEntry : FlowEntry
{
    /// <summary>In order. One without a condition takes every document that reaches it.</summary>
    public ImmutableArray<CaseEntry> Cases { get; init; } = [];
}
