namespace TextPipeline;

/// <summary>What an edit did, free of coordinates: they would be stale after the next edit.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Removed">The characters that went; empty for an insertion.</param>
/// <param name="Inserted">The characters that came; empty for a removal.</param>
/// <remarks>Immutable.</remarks>
public sealed record TextChange(string Reason, string Removed, string Inserted);
