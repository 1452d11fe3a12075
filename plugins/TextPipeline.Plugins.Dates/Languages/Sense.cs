namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>One meaning of a word.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its number, by kind; an offset's count or direction.</param>
/// <param name="Unit">The unit of kinds that have one.</param>
internal readonly record struct Sense(SenseKind Kind, int Value, TimeUnit Unit = TimeUnit.None);
