namespace TextPipeline.Core.Tracing.Comparison;

/// <summary>One stage in both pipelines, by its label.</summary>
/// <param name="Label">The label.</param>
/// <param name="A">What it did in the first; null where the first has none.</param>
/// <param name="B">What it did in the second; null where the second has none.</param>
internal sealed record StageComparison(string Label, StageFigures? A, StageFigures? B);
