using System.Collections.Immutable;

namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>A place that documents pass.</summary>
/// <param name="Id">Letters and digits, as every graph language takes them.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its label; the first line is what reports call it.</param>
/// <param name="Group">The group that it lies in, or null.</param>
internal sealed record GraphNode(string Id, GraphNodeKind Kind, ImmutableArray<string> Lines, GraphGroup? Group);
