namespace TextPipeline.Plugins.Cleaning.RepairEncoding;

/// <summary>A line as one pair of encodings explains it.</summary>
/// <param name="Page">The one-byte code page that UTF-8 was read through; null for another pair.</param>
/// <param name="Written">The encoding of the bytes, as reasons name it: <c>utf8</c>.</param>
/// <param name="Name">The encoding that they were read through, as reasons name it.</param>
/// <param name="Rank">How good it is beside other readings of the same line.</param>
/// <param name="Replacements">What would be repaired, in order.</param>
internal sealed record Reading(CodePage? Page, string Written, string Name, int Rank, IReadOnlyList<Replacement> Replacements);
