using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Makes a range of two moments; each takes from the other what it leaves out.</summary>
internal static class RangeJoiner
{
    /// <summary>Sets the end of <paramref name="start"/>, or leaves it where the two are no range.</summary>
    /// <param name="start">The first moment; takes the range.</param>
    /// <param name="end">The second.</param>
    /// <param name="isWholeText">Whether there is nothing but the two.</param>
    public static bool TryJoin(ref ExpressionParser.Match start, in ExpressionParser.Match end, bool isWholeText)
    {
        DateParts first = start.Parts, second = end.Parts;
        if (!first.HasDate && !first.HasTime)
        {
            return false;
        }

        if (first.HasTime && second.HasTime && !(first.HasDate && second.HasDate))
        {
            return TryJoinTimes(ref start, first, second);
        }

        if (!first.HasDate || !second.HasDate)
        {
            return false;
        }

        // Weekdays in running text are office hours, not dates.
        if (!isWholeText && IsWeekdayOnly(first) && IsWeekdayOnly(second))
        {
            return false;
        }

        if (first.Year == DateParts.Absent && second.Year != DateParts.Absent && !first.HasDeixis && !first.HasOffset)
        {
            first.Year = first.HasCalendar && first.Month > second.Month && second.Month != DateParts.Absent ? second.Year - 1 : second.Year;
        }

        if (first is { Year: DateParts.Absent, HasCalendar: true, HasDeixis: false } && second is { DeixisUnit: TimeUnit.Year, HasCalendar: true })
        {
            (first.DeixisUnit, first.DeixisOffset) = (second.DeixisUnit, second.DeixisOffset);
        }

        if (first is { Year: DateParts.Absent, HasCalendar: true, HasTurn: false } && second is { HasTurn: true, HasCalendar: true })
        {
            (first.HasTurn, first.Turn) = (true, second.Turn);
        }

        // "Tuesday to Thursday next week".
        if (IsWeekdayOnly(first) && second is { HasWeekday: true, DeixisUnit: TimeUnit.Week })
        {
            (first.DeixisUnit, first.DeixisOffset) = (second.DeixisUnit, second.DeixisOffset);
        }

        first.IsWeak &= second.IsWeak;
        second.IsWeak = first.IsWeak;
        first.IsBareMonth = false;
        second.IsBareMonth = false;
        start.Parts = first;
        start.Second = second;
        return true;
    }

    /// <summary>Joins two weekdays behind which the range of their days stands: <c>Sabtu-Minggu (28-29/1/2023)</c>.</summary>
    public static bool TryJoinWeekdays(ref ExpressionParser.Match start, in ExpressionParser.Match end)
    {
        if (!IsWeekdayOnly(start.Parts) || !end.Parts.HasWeekday || end.Second is not DateParts last)
        {
            return false;
        }

        start.Second = last with { Weekday = end.Parts.Weekday };
        start.Parts = end.Parts with { Weekday = start.Parts.Weekday };
        return true;
    }

    private static bool TryJoinTimes(ref ExpressionParser.Match start, DateParts first, DateParts second)
    {
        // "3:30-4:30pm today": the day of either is the day of both.
        DateParts end = first.HasDate ? first : second;
        if (!first.HasDate)
        {
            first = second with
            {
                Hour = first.Hour, Minute = first.Minute, Second = first.Second, HasMeridiem = first.HasMeridiem, DayPart = first.DayPart,
                HasZone = first.HasZone, ZoneMinutes = first.ZoneMinutes, IsLocalTime = first.IsLocalTime, IsApproximate = first.IsApproximate,
            };
        }

        (end.Hour, end.Minute, end.Second) = (second.Hour, second.Minute, second.Second);
        (end.HasZone, end.ZoneMinutes, end.IsLocalTime) = second.HasZone ? (true, second.ZoneMinutes, second.IsLocalTime) : (first.HasZone, first.ZoneMinutes, first.IsLocalTime);
        (first.HasZone, first.ZoneMinutes) = first.HasZone ? (true, first.ZoneMinutes) : (end.HasZone, end.ZoneMinutes);
        first.IsLocalTime |= second.IsLocalTime;
        end.DayPart = second.DayPart == DayPart.None ? first.DayPart : second.DayPart;
        first.DayPart = first.DayPart == DayPart.None && first.Hour <= 12 ? second.DayPart : first.DayPart;
        // "1:30pm - 3:10", "12 - 3am".
        if (first.HasMeridiem && !second.HasMeridiem && second is { Hour: < 12, DayPart: DayPart.None } && first.Hour >= 12 && second.Hour + 12 > first.Hour)
        {
            end.Hour += 12;
        }
        else if (second is { HasMeridiem: true, Hour: < 12 } && !first.HasMeridiem && first.Hour == 12)
        {
            first.Hour = 0;
        }

        if (second.HasMeridiem && !first.HasMeridiem && first is { Hour: < 12, DayPart: DayPart.None } && first.Hour + 12 <= end.Hour)
        {
            first.Hour += 12;
        }

        start.Parts = first;
        start.Second = end;
        return true;
    }

    /// <summary>True for a weekday and nothing else.</summary>
    public static bool IsWeekdayOnly(in DateParts parts) => parts.HasWeekday && !parts.HasCalendar && !parts.HasDeixis && !parts.HasOffset && !parts.HasTurn;
}
