namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>What a document is a copy of.</summary>
/// <param name="Original">The identity of the earlier document.</param>
/// <param name="Alike">The estimated share of runs of words that both have; 1 for an exact copy.</param>
/// <param name="IsExact">Whether it has the same letters and digits.</param>
internal readonly record struct Duplicate(string Original, double Alike, bool IsExact);
