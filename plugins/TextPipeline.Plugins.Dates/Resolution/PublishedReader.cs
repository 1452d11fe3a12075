namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Reads a document's publication as the local clock of its place.</summary>
internal static class PublishedReader
{
    private static readonly MetadataKey<string> Raw = new(MetadataKeys.Published.Name);

    /// <summary>The publication, or null where the document has none.</summary>
    /// <param name="metadata">The document's.</param>
    /// <param name="zone">The zone of the option <c>time_zone</c>: a moment given with another offset is moved there, for "yesterday" to be the right day.</param>
    public static DateTime? Read(Metadata metadata, Zone? zone)
    {
        if (!metadata.TryGet(MetadataKeys.Published, out DateTimeOffset published))
        {
            return null;
        }

        // Without an offset the digits are those of the local clock already.
        bool hasOffset = metadata.TryGet(Raw, out string? raw) && raw.IndexOf('T', StringComparison.Ordinal) is > 0 and int time
            && raw.AsSpan(time).IndexOfAny('Z', '+', '-') > 0;
        if (!hasOffset || zone is null || published.Year is < 2 or > 9998)
        {
            return published.DateTime;
        }

        return published.ToOffset(TimeSpan.FromMinutes(zone.AtInstant(published.UtcDateTime))).DateTime;
    }
}
