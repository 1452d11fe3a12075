namespace TextPipeline.Core.Execution.Reports;

/// <summary>Documents that ended early alike.</summary>
/// <param name="Stage">The label of the stage, or <see cref="Ending.InputStage"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Documents">How many.</param>
internal sealed record EndingReport(string Stage, string Reason, long Documents);
