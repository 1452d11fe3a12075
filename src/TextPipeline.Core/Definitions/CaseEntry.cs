using System.Collections.Immutable;
using TextPipeline.Core.Diagnostics;

namespace TextPipeline.Core.Definitions;

/// <summary>A case of a <c>switch</c>.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="When">The expression that must hold, or null for every document.</param>
/// <param name="Stages">What such documents go through; may be empty.</param>
internal sealed record CaseEntry(SourcePosition Position, SourceScalar? When, ImmutableArray<FlowEntry> Stages);
