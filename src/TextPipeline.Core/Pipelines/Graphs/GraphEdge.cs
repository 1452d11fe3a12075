namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>A way from one place to the next.</summary>
/// <param name="From">The node that it leaves.</param>
/// <param name="To">The node that it reaches.</param>
/// <param name="Label">Which documents take it, or null for all.</param>
/// <param name="IsFailure">Whether documents take it on which the stage failed.</param>
internal sealed record GraphEdge(string From, string To, string? Label, bool IsFailure);
