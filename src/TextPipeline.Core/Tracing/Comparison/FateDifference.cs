using TextPipeline.Core.Execution;

namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>A document that ends otherwise in the second pipeline than in the first.</summary>
/// <param name="Id">The document.</param>
/// <param name="A">How it ends in the first.</param>
/// <param name="EndingA">Why; null where it is written.</param>
/// <param name="B">How it ends in the second.</param>
/// <param name="EndingB">Why; null where it is written.</param>
internal sealed record FateDifference(string Id, DocumentFate A, Ending? EndingA, DocumentFate B, Ending? EndingB);
