namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>A <c>group</c> of entries.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="Label">Its name.</param>
/// <param name="Parent">The group around it, or null.</param>
internal sealed record GraphGroup(string Id, string Label, GraphGroup? Parent);
