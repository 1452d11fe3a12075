namespace TextPipeline.Core.Runs.Verification;

/// <summary>A line of an output, or what lies between two headings of a text: a document, where nobody touched it.</summary>
/// <param name="Start">Where it begins, counted from the place that the check has come to.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Hash">Their XXH3.</param>
/// <param name="Number">Which line or document of the output it begins at, from 1.</param>
/// <param name="Id">The identity that it has; null where it has none.</param>
internal readonly record struct OutputUnit(int Start, int Length, ulong Hash, long Number, string? Id)
{
    public int End => Start + Length;
}
