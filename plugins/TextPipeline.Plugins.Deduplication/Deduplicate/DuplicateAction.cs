namespace TextPipeline.Plugins.Deduplication.Deduplicate;

/// <summary>What becomes of a copy.</summary>
internal enum DuplicateAction
{
    /// <summary>It is dropped; the reason names the document that it is a copy of.</summary>
    Drop,

    /// <summary>It goes on, with the document that it is a copy of in its metadata.</summary>
    Mark,
}
