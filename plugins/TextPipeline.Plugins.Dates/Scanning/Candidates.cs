using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Scanning;

/// <summary>The kinds of words that an expression can start with; a line without one and without digits holds no date.</summary>
internal static class Candidates
{
    private static readonly SenseKind[] Kinds =
    [
        SenseKind.Month, SenseKind.MonthShort, SenseKind.Weekday, SenseKind.WeekdayShort, SenseKind.Relative, SenseKind.Unit, SenseKind.OneUnit,
        SenseKind.ThatDay, SenseKind.DayPart, SenseKind.NamedTime, SenseKind.Clock, SenseKind.Quarter, SenseKind.HalfYear, SenseKind.AgoPrefix,
        SenseKind.Offset, SenseKind.EraName, SenseKind.HourSuffix, SenseKind.YearSuffix, SenseKind.DaySuffix, SenseKind.CalendarMonth,
    ];

    /// <summary>Them as a bit mask.</summary>
    public static ulong Mask { get; } = Kinds.Aggregate(0UL, (mask, kind) => mask | (1UL << (int)kind));
}
