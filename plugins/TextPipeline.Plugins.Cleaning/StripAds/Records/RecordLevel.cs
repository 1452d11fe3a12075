namespace TextPipeline.Plugins.Cleaning.StripAds.Records;

/// <summary>What a document tells of the decisions about its lines.</summary>
internal enum RecordLevel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Every removal, as an annotation <c>removed_line</c> where it stood.</summary>
    Removed,

    /// <summary>Also the closest decisions that kept a line, as annotations <c>kept_line</c>.</summary>
    Decisions,
}
