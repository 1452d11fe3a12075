using System.Collections.Immutable;

namespace TextPipeline.Core.Tracing;

/// <summary>A condition was decided.</summary>
/// <param name="DocumentId">For this document.</param>
/// <param name="Label">Where it stands: a stage's label, or <c>group</c>, <c>switch</c> or <c>case</c> with its line.</param>
/// <param name="When">The condition as it is written.</param>
/// <param name="Holds">Whether the document took what stands under it.</param>
/// <param name="Stages">The labels of the stages under it.</param>
internal sealed record ConditionStep(string DocumentId, string Label, string When, bool Holds, ImmutableArray<string> Stages) : TraceStep(DocumentId);
