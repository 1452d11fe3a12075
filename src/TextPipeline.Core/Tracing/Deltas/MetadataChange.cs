namespace TextPipeline.Core.Tracing.Deltas;

/// <summary>A metadata member that came, went or changed.</summary>
/// <param name="Name">The member.</param>
/// <param name="Before">Its value as JSON, or null where there was none.</param>
/// <param name="After">Its value as JSON, or null where there is none now.</param>
internal sealed record MetadataChange(string Name, string? Before, string? After)
{
    /// <summary>What is different, in the order of <paramref name="after"/>, then what went.</summary>
    public static IEnumerable<MetadataChange> Between(Metadata before, Metadata after)
    {
        foreach (MetadataEntry entry in after.Entries)
        {
            MetadataEntry old = before.Entries.FirstOrDefault(other => string.Equals(other.Name, entry.Name, StringComparison.Ordinal));
            if (old.Name is null || !old.Equals(entry))
            {
                yield return new MetadataChange(entry.Name, old.Name is null ? null : Text(old), Text(entry));
            }
        }

        foreach (MetadataEntry entry in before.Entries)
        {
            if (!after.Contains(entry.Name))
            {
                yield return new MetadataChange(entry.Name, Text(entry), null);
            }
        }
    }

    private static string Text(MetadataEntry entry) => System.Text.Encoding.UTF8.GetString(entry.Json.Span);
}
