namespace TextPipeline;

/// <summary>One member of a document's metadata as it stands in JSON.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Json">Its value: one JSON value in UTF-8, exactly as it was read until a stage sets it. Metadata holds none with a line break in it,
/// which only white space between tokens can have; so every value fits on a line of JSON Lines.</param>
public readonly record struct MetadataEntry(string Name, ReadOnlyMemory<byte> Json)
{
    /// <summary>True where both have the same name and the same JSON bytes.</summary>
    public bool Equals(MetadataEntry other) =>
        string.Equals(Name, other.Name, StringComparison.Ordinal) && Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Name, StringComparer.Ordinal);
        hash.AddBytes(Json.Span);
        return hash.ToHashCode();
    }
}
