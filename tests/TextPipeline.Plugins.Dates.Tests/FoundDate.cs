namespace TextPipeline.Plugins.Dates.Tests;

/// <summary>A date annotation as tests read it.</summary>
internal sealed record FoundDate(string Text, string Value, string Kind, string Anchor, double Confidence);
