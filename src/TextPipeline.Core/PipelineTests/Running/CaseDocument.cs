using TextPipeline.Core.Execution;

namespace TextPipeline.Core.PipelineTests.Running;

/// <summary>A document of a case's input.</summary>
/// <param name="Document">The document; an empty one where the bytes are none.</param>
/// <param name="Fault">Why the bytes are no document, or null.</param>
internal sealed record CaseDocument(Document Document, Ending? Fault);
