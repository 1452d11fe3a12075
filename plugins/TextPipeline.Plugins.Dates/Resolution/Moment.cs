using System.Globalization;
using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>A point or period on the calendar with its grain; a day that no anchor gave a year has year 0.</summary>
internal readonly record struct Moment(DateTime Start, TimeUnit Grain)
{
    /// <summary>Whether the year is unknown.</summary>
    public bool IsYearUnknown { get; init; }

    /// <summary>Whether only a clock time is known.</summary>
    public bool IsTimeOnly { get; init; }

    /// <summary>Whether seconds were said.</summary>
    public bool HasSeconds { get; init; }

    /// <summary>The zone's offset in minutes, or null for a local time.</summary>
    public int? ZoneMinutes { get; init; }

    /// <summary>The last day of the period.</summary>
    public DateTime LastDay => Grain switch
    {
        TimeUnit.Weekend => Start.AddDays(1),
        TimeUnit.Week => Start.AddDays(6),
        TimeUnit.Month => Start.AddMonths(1).AddDays(-1),
        TimeUnit.Quarter => Start.AddMonths(3).AddDays(-1),
        TimeUnit.HalfYear => Start.AddMonths(6).AddDays(-1),
        TimeUnit.Year => Start.AddMonths(12).AddDays(-1),
        TimeUnit.Decade => Start.AddYears(Math.Min(9, 9999 - Start.Year)),
        TimeUnit.Century => Start.AddYears(Math.Min(99, 9999 - Start.Year)),
        _ => Start,
    };

    /// <summary>It as the first end of a range: of a period that is a range itself, the first part.</summary>
    public Moment AsStart => Grain switch
    {
        TimeUnit.Weekend => this with { Grain = TimeUnit.Day },
        TimeUnit.Quarter or TimeUnit.HalfYear => this with { Grain = TimeUnit.Month },
        _ => this,
    };

    /// <summary>It as the last end of a range: of a period that is a range itself, the last part.</summary>
    public Moment AsEnd => Grain switch
    {
        TimeUnit.Weekend => this with { Start = LastDay, Grain = TimeUnit.Day },
        TimeUnit.Quarter or TimeUnit.HalfYear => this with { Start = LastDay.AddDays(1 - LastDay.Day), Grain = TimeUnit.Month },
        _ => this,
    };

    /// <summary>The value in ISO 8601 or EDTF level 1.</summary>
    public string ToEdtf() => Grain switch
    {
        TimeUnit.Weekend => $"{Day(Start)}/{Day(LastDay)}",
        TimeUnit.Week => $"{ISOWeek.GetYear(Start):0000}-W{ISOWeek.GetWeekOfYear(Start):00}",
        TimeUnit.Month => Month(Start),
        TimeUnit.Quarter or TimeUnit.HalfYear => $"{Month(Start)}/{Month(LastDay)}",
        TimeUnit.Year => Start.ToString("yyyy", CultureInfo.InvariantCulture),
        TimeUnit.Decade => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 10:000}X"),
        TimeUnit.Century => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 100:00}XX"),
        TimeUnit.Day => Day(Start),
        _ => IsTimeOnly ? Time() : Day(Start) + Time(),
    };

    /// <summary>The value as TIMEX3 writes it.</summary>
    /// <param name="edtf">What <see cref="ToEdtf"/> gave: most values are written alike.</param>
    public string ToTimex3(string edtf) => Grain switch
    {
        TimeUnit.Weekend => $"{ISOWeek.GetYear(Start):0000}-W{ISOWeek.GetWeekOfYear(Start):00}-WE",
        TimeUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-Q{((Start.Month - 1) / 3) + 1}"),
        TimeUnit.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-H{((Start.Month - 1) / 6) + 1}"),
        TimeUnit.Decade => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 10:000}"),
        TimeUnit.Century => string.Create(CultureInfo.InvariantCulture, $"{Start.Year / 100:00}"),
        _ => edtf,
    };

    private string Day(DateTime day) => IsYearUnknown
        ? "XXXX" + day.ToString("-MM-dd", CultureInfo.InvariantCulture)
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Month(DateTime day) => IsYearUnknown
        ? "XXXX" + day.ToString("-MM", CultureInfo.InvariantCulture)
        : day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private string Time() => Start.ToString(HasSeconds ? "'T'HH:mm:ss" : "'T'HH:mm", CultureInfo.InvariantCulture) + Zone();

    private string Zone() => ZoneMinutes switch
    {
        null => "",
        0 => "Z",
        int minutes => string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"),
    };
}
