using NodaTime;
using NodaTime.TimeZones;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Zones of the IANA database, as Noda Time carries it; never the machine's.</summary>
/// <remarks>Apart from the table of fixed offsets, so that a pipeline without such a zone does not load the database.</remarks>
internal static class TzdbZones
{
    /// <summary>A zone by its IANA name, in any case of letters.</summary>
    public static bool TryGet(string name, out Zone? zone)
    {
        string? id = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        zone = id is null ? null : Create(DateTimeZoneProviders.Tzdb[id]);
        return zone is not null;
    }

    private static Zone Create(DateTimeZone rules) => new(
        local => rules.ResolveLocal(LocalDateTime.FromDateTime(local), Resolvers.LenientResolver).Offset.Seconds / 60,
        utc => rules.GetUtcOffset(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).Seconds / 60);
}
