namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>What the options say about values.</summary>
/// <param name="Prefer">Which way a weekday, day or month without a year looks.</param>
/// <param name="Zone">The zone of clock times without a zone; null leaves them local.</param>
/// <param name="Target">The zone that times with a zone are moved to; null leaves them in theirs.</param>
internal sealed record ResolutionPolicy(TimePreference Prefer, Zone? Zone, Zone? Target = null);
