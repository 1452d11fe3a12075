namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>What a value was counted from.</summary>
internal enum Anchor : byte
{
    /// <summary>Nothing: the text says it all.</summary>
    Explicit,

    /// <summary>The date mentioned last.</summary>
    Mention,

    /// <summary>The document's publication.</summary>
    Published,

    /// <summary>There was nothing to count from; the value is partial.</summary>
    None,
}
