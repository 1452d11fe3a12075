using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Parsing;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Counting from a moment: "next week" and "three months ago".</summary>
internal static class RelativeCalendar
{
    /// <summary>The period that lies some units on from the one that holds a moment.</summary>
    public static bool TryShift(DateTime now, TimeUnit unit, int offset, out Moment moment)
    {
        DateTime today = now.Date;
        DateTime monday = today.AddDays(1 - Calendar.Weekday(today));
        moment = default;
        if (offset is < -1000 or > 1000 || today.Year is < 20 or > 9900)
        {
            return false;
        }

        switch (unit)
        {
            case TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour:
                moment = new Moment(now.AddSeconds(offset * (unit == TimeUnit.Hour ? 3600 : unit == TimeUnit.Minute ? 60 : 1)), TimeUnit.Minute);
                return true;
            case TimeUnit.Day:
                moment = new Moment(today.AddDays(offset), unit);
                return true;
            case TimeUnit.Weekend:
                moment = new Moment(monday.AddDays((7 * offset) + 5), unit);
                return true;
            case TimeUnit.Week:
                moment = new Moment(monday.AddDays(7 * offset), unit);
                return true;
            case TimeUnit.Month:
                moment = new Moment(new DateTime(today.Year, today.Month, 1).AddMonths(offset), unit);
                return true;
            case TimeUnit.Quarter:
                moment = new Moment(new DateTime(today.Year, today.Month - ((today.Month - 1) % 3), 1).AddMonths(3 * offset), unit);
                return true;
            case TimeUnit.HalfYear:
                moment = new Moment(new DateTime(today.Year, today.Month > 6 ? 7 : 1, 1).AddMonths(6 * offset), unit);
                return true;
            default:
                int span = unit == TimeUnit.Year ? 1 : unit == TimeUnit.Decade ? 10 : 100;
                int year = today.Year - (today.Year % span) + (span * offset);
                moment = year is >= 1 and <= 9900 ? new Moment(new DateTime(year, 1, 1), unit) : default;
                return moment != default;
        }
    }

    /// <summary>The weekday or day that is counted in a month: the second Monday, the last day.</summary>
    public static bool TryCount(Moment month, in DateParts parts, out Moment moment)
    {
        DateTime day = month.LastDay;
        if (parts.Nth == DateParts.LastOne)
        {
            day = parts.HasWeekday ? day.AddDays(-((Calendar.Weekday(day) - parts.Weekday + 7) % 7)) : day;
        }
        else
        {
            day = month.Start.AddDays(((parts.Weekday - Calendar.Weekday(month.Start) + 7) % 7) + (7 * (parts.Nth - 1)));
        }

        moment = month with { Start = day, Grain = TimeUnit.Day };
        return day.Month == month.Start.Month;
    }

    /// <summary>A moment plus an offset, at the offset's grain.</summary>
    public static bool TryAdd(DateTime start, in DateParts offset, out Moment moment)
    {
        moment = default;
        long months = (12L * start.Year) + start.Month - 1 + offset.OffsetMonths;
        if (months is < 12 or >= 12 * 9900)
        {
            return false;
        }

        DateTime moved = start.AddMonths(offset.OffsetMonths);
        double days = offset.OffsetDays + (offset.OffsetSeconds / 86400.0);
        if (days < -(moved - DateTime.MinValue).TotalDays + 366 || days > 3_000_000)
        {
            return false;
        }

        moved = moved.AddDays(offset.OffsetDays).AddSeconds(offset.OffsetSeconds);
        moment = offset.OffsetUnit switch
        {
            TimeUnit.Second => new Moment(moved, TimeUnit.Second) { HasSeconds = true },
            TimeUnit.Minute or TimeUnit.Hour => new Moment(moved, TimeUnit.Minute),
            TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend => new Moment(moved.Date, TimeUnit.Day),
            TimeUnit.Month or TimeUnit.Quarter or TimeUnit.HalfYear => new Moment(new DateTime(moved.Year, moved.Month, 1), TimeUnit.Month),
            _ => new Moment(new DateTime(moved.Year, 1, 1), TimeUnit.Year),
        };
        return true;
    }
}
