namespace TextPipeline.Core.Execution.Figures;

/// <summary>A document that took long.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Place">Where it lay.</param>
/// <param name="Nanoseconds">The time that all stages took for it, its children's too where it was split.</param>
internal sealed record SlowDocument(string Id, DocumentPlace Place, long Nanoseconds);
