using TextPipeline.Core.Diagnostics;
using TextPipeline.Core.Execution;

namespace TextPipeline.Core.PipelineTests.Expectations;

/// <summary>How a document must end before the output.</summary>
/// <param name="Position">Where it is said.</param>
/// <param name="Kind">Dropped, quarantined or halted.</param>
/// <param name="Reason">The reason, or null for any.</param>
/// <param name="Stage">The label of the entry that ends it, or null for any.</param>
internal sealed record EndingExpectation(SourcePosition Position, OutcomeKind Kind, string? Reason, string? Stage);
