using System.Globalization;
using System.Text;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Zones by name: fixed offsets from <c>data/zones.yaml</c>, any other from the IANA database.</summary>
internal static class TimeZoneTable
{
    /// <summary>The zone of a name.</summary>
    /// <param name="name">A name of the table or of the IANA database, or an offset such as <c>+07:00</c>.</param>
    /// <param name="resources">The stage's files.</param>
    /// <param name="zone">The zone.</param>
    public static bool TryGet(string name, StageResources resources, out Zone? zone)
    {
        if (TryGetOffset(name, resources, out int minutes))
        {
            zone = new Zone(minutes);
            return true;
        }

        return TzdbZones.TryGet(name, out zone);
    }

    private static bool TryGetOffset(string name, StageResources resources, out int minutes)
    {
        if (name is "Z" or "UTC" || TimeSpan.TryParseExact(name.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out TimeSpan offset) && name[0] is '+' or '-')
        {
            minutes = name is "Z" or "UTC" ? 0 : ParseOffset(name);
            return true;
        }

        using Stream stream = resources.Open("data/zones.yaml");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is string line)
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#' && line.AsSpan(0, colon).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                minutes = ParseOffset(line[(colon + 2)..].Trim('"'));
                return true;
            }
        }

        minutes = 0;
        return false;
    }

    private static int ParseOffset(string text)
    {
        TimeSpan offset = TimeSpan.ParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture);
        return (int)offset.TotalMinutes * (text[0] == '-' ? -1 : 1);
    }
}
