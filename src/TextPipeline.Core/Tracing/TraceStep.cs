namespace TextPipeline.Core.Tracing;

/// <summary>Something that befell a document on its way.</summary>
/// <param name="DocumentId">The document, which may be a part that a stage split off.</param>
internal abstract record TraceStep(string DocumentId);
