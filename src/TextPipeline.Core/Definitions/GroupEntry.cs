using System.Collections.Immutable;

namespace TextPipeline.Core.Definitions;

/// <summary>Several entries under one <c>when</c>: the key <c>group</c>.</summary>
internal sealed record GroupEntry : FlowEntry
{
    /// <summary>What <c>group</c> names it, or null.</summary>
    public string? Name { get; init; }

    /// <summary><c>stages</c> of the group.</summary>
    public ImmutableArray<FlowEntry> Stages { get; init; } = [];
}
