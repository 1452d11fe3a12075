namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>Characters of a line and what was meant by them.</summary>
/// <param name="Start">Offset of the first one.</param>
/// <param name="End">Offset behind the last one.</param>
/// <param name="Meant">What to put in their place.</param>
internal readonly record struct Replacement(int Start, int End, string Meant);
