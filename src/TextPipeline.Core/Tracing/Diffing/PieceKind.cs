namespace TextPipeline.Core.Tracing.Diffing;

/// <summary>On which side of a difference a piece of text stands.</summary>
internal enum PieceKind
{
    /// <summary>On both.</summary>
    Kept,

    /// <summary>In the text before alone.</summary>
    Removed,

    /// <summary>In the text after alone.</summary>
    Inserted,
}
