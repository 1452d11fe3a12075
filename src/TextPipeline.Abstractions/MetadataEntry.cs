namespace TextPipeline;

/// <summary>One member of a document's metadata as it stands in JSON.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Json">Its value: one JSON value in UTF-8, exactly as it was read until a stage sets it.</param>
public readonly record struct MetadataEntry(string Name, ReadOnlyMemory<byte> Json);
