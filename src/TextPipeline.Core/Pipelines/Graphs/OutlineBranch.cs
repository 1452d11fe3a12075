using System.Collections.Immutable;

namespace TextPipeline.Core.Pipelines.Graphs;

/// <summary>A line of an outline and what hangs below it.</summary>
internal sealed record OutlineBranch(string Line, ImmutableArray<OutlineBranch> Branches);
