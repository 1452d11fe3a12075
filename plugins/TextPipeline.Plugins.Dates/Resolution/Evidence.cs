namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>What a value rests on.</summary>
/// <param name="Anchor">What it was counted from.</param>
/// <param name="Conflicts">Whether a weekday contradicts the date.</param>
/// <param name="ChoseYear">Whether the year was inferred.</param>
/// <param name="AssumesZone">Whether the options name the zone of clock times without one.</param>
internal readonly record struct Evidence(Anchor Anchor, bool Conflicts, bool ChoseYear, bool AssumesZone);
