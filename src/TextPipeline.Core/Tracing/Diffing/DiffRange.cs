namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>A stretch in which two sequences differ; what lies between two of them is the same in both.</summary>
internal readonly record struct DiffRange(int BeforeStart, int BeforeLength, int AfterStart, int AfterLength);
