namespace TextPipeline.Core.Execution.Reports;

/// <summary>A number that two runs do not share.</summary>
/// <param name="Stage">The label of the stage.</param>
/// <param name="Name">The reason or counter.</param>
/// <param name="A">The first run's.</param>
/// <param name="B">The second run's.</param>
internal sealed record CountChange(string Stage, string Name, long A, long B);
