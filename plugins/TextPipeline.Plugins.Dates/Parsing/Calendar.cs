namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>The proleptic Gregorian calendar.</summary>
internal static class Calendar
{
    /// <summary>True for a day that exists; without a year, for one that exists in some year.</summary>
    public static bool IsDay(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && year is >= DateParts.Absent and <= 9999
        && day <= (year < 1 ? DateTime.DaysInMonth(2000, month) : DateTime.DaysInMonth(year, month));

    /// <summary>Monday 1 to Sunday 7.</summary>
    public static int Weekday(DateTime day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
