namespace TextPipeline.Core.Execution.Figures;

/// <summary>One kind of failure: what quarantined documents, how many, and the first of them.</summary>
/// <param name="Stage">The label of the stage, or <see cref="Ending.InputStage"/>.</param>
/// <param name="Reason">What kind.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Id">The first one's identity.</param>
/// <param name="Place">Where the first one lay.</param>
/// <param name="Message">What happened to the first one, cut where it is long.</param>
internal sealed record RunError(string Stage, string Reason, long Documents, string Id, DocumentPlace Place, string Message);
