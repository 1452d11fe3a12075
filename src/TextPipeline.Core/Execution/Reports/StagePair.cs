namespace TextPipeline.Core.Execution.Reports;

/// <summary>A stage in two runs.</summary>
/// <param name="Label">The label by which they are paired.</param>
/// <param name="A">What it did in the first run; null where that run does not have it.</param>
/// <param name="B">What it did in the second run, likewise.</param>
internal sealed record StagePair(string Label, StageReport? A, StageReport? B);
