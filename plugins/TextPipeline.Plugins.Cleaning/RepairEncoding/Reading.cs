namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>A line as one code page explains it.</summary>
/// <param name="Page">The code page.</param>
/// <param name="Name">Its name in reasons.</param>
/// <param name="Score">Evidence that the line was misread through it.</param>
/// <param name="Rank">How good it is beside other readings of the same line.</param>
/// <param name="Sequences">What would be repaired, in order.</param>
internal sealed record Reading(CodePage Page, string Name, int Score, int Rank, IReadOnlyList<MisreadSequence> Sequences);
