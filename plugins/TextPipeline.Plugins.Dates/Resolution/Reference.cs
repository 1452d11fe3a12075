namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>When the text was written, in the local time of its place.</summary>
/// <param name="Moment">The local clock; midnight where only the day is known.</param>
/// <param name="Source">Where it comes from.</param>
internal readonly record struct Reference(DateTime Moment, Anchor Source);
