namespace TextPipeline.Plugins.Deduplication.Deduplicate.Profiles;

/// <summary>A document whose content an earlier document had.</summary>
/// <param name="Number">The content's number.</param>
/// <param name="Key">The document's key.</param>
internal readonly record struct Repeat(int Number, ulong Key);
