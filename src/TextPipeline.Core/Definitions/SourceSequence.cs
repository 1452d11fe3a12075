using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>A list.</summary>
internal sealed class SourceSequence(SourcePosition position, ImmutableArray<SourceNode> items) : SourceNode(position)
{
    public ImmutableArray<SourceNode> Items { get; } = items;

    public override string Describe() => "a list";
}
