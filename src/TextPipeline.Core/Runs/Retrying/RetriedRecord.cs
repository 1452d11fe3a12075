namespace TextPipeline.Core.Runs.Retrying;

/// <summary>A record that ran again.</summary>
/// <param name="Id">The identity that its document brought; null where it is none.</param>
/// <param name="Original">Its bytes.</param>
/// <param name="Outcomes">How it ended, in order.</param>
internal sealed record RetriedRecord(string? Id, byte[] Original, IReadOnlyList<RetriedOutcome> Outcomes);
