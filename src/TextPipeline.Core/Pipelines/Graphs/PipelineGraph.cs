using System.Collections.Immutable;

namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>The ways that documents can take through a pipeline, from its input to its output. Drops and quarantine, which every stage has, are not drawn.</summary>
/// <param name="Name">The pipeline's name.</param>
/// <param name="Nodes">In the order of the file.</param>
/// <param name="Edges">In the order of the nodes that they reach.</param>
/// <param name="Groups">In the order of the file, a group before those inside it.</param>
internal sealed record PipelineGraph(string Name, ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphEdge> Edges, ImmutableArray<GraphGroup> Groups);
