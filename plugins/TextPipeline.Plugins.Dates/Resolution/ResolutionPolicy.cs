namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>What the options say about values.</summary>
/// <param name="Prefer">Which way a weekday, day or month without a year looks.</param>
/// <param name="ZoneMinutes">The offset of clock times without a zone; null leaves them local.</param>
/// <param name="TargetMinutes">The offset that times with a zone are moved to; null leaves them in theirs.</param>
internal sealed record ResolutionPolicy(TimePreference Prefer, int? ZoneMinutes, int? TargetMinutes = null);
