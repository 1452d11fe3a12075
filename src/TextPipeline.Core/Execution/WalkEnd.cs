namespace TextPipeline.Core.Execution;

/// <summary>How a document's way ended.</summary>
/// <param name="Document">The document as it was at its end.</param>
/// <param name="Kind">How it ended; <see cref="OutcomeKind.Written"/> where it came through.</param>
/// <param name="Ending">Why it ended early, or null where it came through.</param>
internal readonly record struct WalkEnd(WalkingDocument Document, OutcomeKind Kind, Ending? Ending);
