namespace TextPipeline.Core.Execution;

/// <summary>A document on its way, and the record of the batch that it comes from.</summary>
internal readonly record struct WalkingDocument(Document Document, int Record);
