namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>What counts as a copy.</summary>
internal enum DeduplicateMode
{
    /// <summary>The same letters and digits in the same order; case, punctuation and white space do not count.</summary>
    Exact,

    /// <summary>Also a text that shares most of its runs of words with another.</summary>
    Near,
}
