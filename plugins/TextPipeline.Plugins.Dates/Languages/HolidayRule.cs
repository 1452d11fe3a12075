using System.Globalization;

namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>Rules for the day of a holiday in a year, packed into the value of a <see cref="SenseKind.Holiday"/>.</summary>
/// <remarks>
/// Three forms: <c>12-25</c>, a day of the year; <c>11-22&gt;4</c>, the weekday (1 is Monday) on or after a day of the year; <c>easter+39</c> and
/// <c>orthodox-2</c>, days counted from the Easter of the western and the eastern churches. Easter by Meeus, Astronomical Algorithms, chapter 8.
/// </remarks>
internal static class HolidayRule
{
    private const int WeekdayStep = 10_000;
    private const int Easter = 100_000;
    private const int Orthodox = 200_000;
    private const int Middle = 500;

    /// <summary>Reads a rule.</summary>
    public static bool TryParse(string text, out int rule)
    {
        rule = 0;
        int start = text.StartsWith("easter", StringComparison.Ordinal) ? 6 : text.StartsWith("orthodox", StringComparison.Ordinal) ? 8 : 0;
        if (start > 0)
        {
            int days = 0;
            bool isOffset = text.Length == start || int.TryParse(text.AsSpan(start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out days);
            rule = (start == 6 ? Easter : Orthodox) + Middle + days;
            return isOffset && days is > -Middle and < Middle;
        }

        int weekday = 0;
        int turn = text.IndexOf('>', StringComparison.Ordinal);
        if (turn >= 0 && (!int.TryParse(text.AsSpan(turn + 1), NumberStyles.None, CultureInfo.InvariantCulture, out weekday) || weekday is < 1 or > 7))
        {
            return false;
        }

        string day = turn < 0 ? text : text[..turn];
        if (!DateTime.TryParseExact("2000-" + day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
        {
            return false;
        }

        rule = (weekday * WeekdayStep) + (date.Month * 100) + date.Day;
        return true;
    }

    /// <summary>The day of a holiday.</summary>
    /// <param name="rule">The packed rule.</param>
    /// <param name="year">1583 to 9998.</param>
    public static DateTime DayIn(int rule, int year)
    {
        if (rule >= Easter)
        {
            return (rule >= Orthodox ? EasternEaster(year) : WesternEaster(year)).AddDays((rule % Easter) - Middle);
        }

        int month = rule % WeekdayStep / 100;
        var day = new DateTime(year, month, Math.Min(rule % 100, DateTime.DaysInMonth(year, month)));
        int weekday = rule / WeekdayStep;
        return weekday == 0 ? day : day.AddDays((weekday - Parsing.Calendar.Weekday(day) + 7) % 7);
    }

    private static DateTime WesternEaster(int year)
    {
        int century = year / 100;
        int golden = year % 19;
        int epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int sunday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - epact - (year % 100 % 4)) % 7;
        int correction = (golden + (11 * epact) + (22 * sunday)) / 451;
        int days = epact + sunday - (7 * correction) + 114;
        return new DateTime(year, days / 31, (days % 31) + 1);
    }

    // The Julian date, moved to the Gregorian calendar.
    private static DateTime EasternEaster(int year)
    {
        int moon = ((19 * (year % 19)) + 15) % 30;
        int sunday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        int days = moon + sunday + 114;
        return new DateTime(year, days / 31, (days % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }
}
