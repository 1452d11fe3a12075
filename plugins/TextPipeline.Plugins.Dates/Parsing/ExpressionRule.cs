namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Names for the ways in which an expression is written, for the annotation's <c>rule</c>.</summary>
internal static class ExpressionRule
{
    /// <summary>The name for an expression.</summary>
    public static string NameOf(in ExpressionParser.Match match)
    {
        DateParts parts = match.Parts;
        return match.IsRange ? "range"
            : parts.HasOffset ? "offset"
            : parts.HasCalendar ? OfCalendar(parts)
            : parts.HasDeixis ? "deixis"
            : parts.HasWeekday ? "weekday"
            : "clock";
    }

    private static string OfCalendar(in DateParts parts) =>
        parts.Quarter != DateParts.Absent || parts.HalfYear != DateParts.Absent ? "part_of_year"
        : parts.IsoWeek != DateParts.Absent ? "iso_week"
        : parts.IsDecade ? "decade"
        : parts.Month == DateParts.Absent ? "year"
        : parts.Day == DateParts.Absent ? "month"
        : (parts.HasWeekday, parts.HasTime) switch
        {
            (true, true) => "weekday_date_time",
            (true, false) => "weekday_date",
            (false, true) => "date_time",
            _ => "date",
        };
}
