namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>What became of a line.</summary>
internal enum DiffRowKind
{
    /// <summary>It stayed.</summary>
    Kept,

    /// <summary>All of it went.</summary>
    Removed,

    /// <summary>All of it came.</summary>
    Inserted,

    /// <summary>Parts of it went or came; a line break among them stands in a piece.</summary>
    Changed,

    /// <summary>Stands for lines that stayed and are not shown.</summary>
    Gap,
}
