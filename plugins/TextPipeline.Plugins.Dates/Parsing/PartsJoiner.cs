using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Joins what neighbours say into one expression where they speak of one moment: weekday, date, part of day, time, zone.</summary>
internal static class PartsJoiner
{
    /// <summary>Adds <paramref name="added"/> to <paramref name="total"/>, or leaves it where they cannot be one moment.</summary>
    public static bool TryJoin(ref DateParts total, in DateParts added)
    {
        if ((total.HasTime && added.HasTime) || (total.HasWeekday && added.HasWeekday) || (total.HasOffset && added.HasOffset))
        {
            return false;
        }

        // "Sabtu malam itu" is the night of that Saturday, whatever day was mentioned before.
        if (added.NeedsMention && total.HasDate)
        {
            bool isPart = added is { OffsetDays: 0, DayPart: not DayPart.None } && total.DayPart == DayPart.None;
            total.DayPart = isPart ? added.DayPart : total.DayPart;
            return isPart;
        }

        if (total.HasCalendar && added.HasCalendar && !AddsYear(total, added))
        {
            return false;
        }

        if (((total.HasWeekday || total.HasTime) && IsPeriod(added) && total.Day == DateParts.Absent) || ((added.HasWeekday || added.HasTime) && IsPeriod(total)))
        {
            return false;
        }

        if (!FitsDeixis(total, added) || !FitsDeixis(added, total) || (total.HasDeixis && added.HasDeixis))
        {
            return false;
        }

        bool isWeak = total.IsWeak && added.IsWeak;
        bool isBareMonth = (total.IsBareMonth || added.IsBareMonth) && !(total.Year != DateParts.Absent || added.Year != DateParts.Absent || total.HasDeixis || added.HasDeixis);
        TakeCalendar(ref total, added);
        TakeTime(ref total, added);
        TakeRelative(ref total, added);
        total.IsWeak = isWeak;
        total.IsBareMonth = isBareMonth;
        return true;
    }

    // A weekday and a clock time belong to a day, not to a month or a year.
    private static bool IsPeriod(in DateParts parts) => parts.HasCalendar && parts.Day == DateParts.Absent;

    private static bool AddsYear(in DateParts total, in DateParts added) =>
        total.Year == DateParts.Absent && added.Year != DateParts.Absent && added.Month == DateParts.Absent && added.Quarter == DateParts.Absent && !added.IsDecade && !added.IsCentury
        && !added.HasWeekday;

    // Day deixis joins anything of one day; week deixis a weekday; year deixis a day or month without a year. Others stand alone.
    private static bool FitsDeixis(in DateParts deixis, in DateParts other)
    {
        if (deixis.HasOffset)
        {
            return deixis.FromMention || other.HasTime || !other.HasDate || (deixis.OffsetUnit == TimeUnit.Day && other.HasWeekday);
        }

        return deixis.DeixisUnit switch
        {
            TimeUnit.None => true,
            TimeUnit.Day => (!other.HasCalendar || other.Day != DateParts.Absent) && !(other.HasWeekday && other.HasTurn),
            TimeUnit.Week => (other.HasWeekday || other.HasTurn) && (!other.HasCalendar || other.Day != DateParts.Absent),
            TimeUnit.Month => !other.HasTime && !other.HasWeekday && !other.HasCalendar,
            TimeUnit.Year => other.HasCalendar && other.Year == DateParts.Absent,
            _ => !other.HasDate && !other.HasTime,
        };
    }

    private static void TakeCalendar(ref DateParts total, in DateParts added)
    {
        total.Year = Either(total.Year, added.Year);
        total.Month = Either(total.Month, added.Month);
        total.Day = Either(total.Day, added.Day);
        total.Weekday = Either(total.Weekday, added.Weekday);
        total.Nth = Either(total.Nth, added.Nth);
        total.Quarter = Either(total.Quarter, added.Quarter);
        total.HalfYear = Either(total.HalfYear, added.HalfYear);
        total.IsoWeek = Either(total.IsoWeek, added.IsoWeek);
        total.HasShortYear |= added.HasShortYear;
        total.IsDecade |= added.IsDecade;
        total.IsCentury |= added.IsCentury;
        total.IsOrderOpen |= added.IsOrderOpen;
        total.Edge = total.Edge == Edge.None ? added.Edge : total.Edge;
        total.OrderShown = total.OrderShown == DateOrder.Auto ? added.OrderShown : total.OrderShown;
    }

    private static void TakeTime(ref DateParts total, in DateParts added)
    {
        total.Hour = Either(total.Hour, added.Hour);
        total.Minute = Either(total.Minute, added.Minute);
        total.Second = Either(total.Second, added.Second);
        total.ZoneMinutes = total.HasZone ? total.ZoneMinutes : added.ZoneMinutes;
        total.HasZone |= added.HasZone;
        total.HasMeridiem |= added.HasMeridiem;
        total.IsLocalTime |= added.IsLocalTime;
        total.IsApproximate |= added.IsApproximate;
        total.DayPart = total.DayPart == DayPart.None ? added.DayPart : total.DayPart;
    }

    private static void TakeRelative(ref DateParts total, in DateParts added)
    {
        if (added.HasDeixis)
        {
            (total.DeixisUnit, total.DeixisOffset) = (added.DeixisUnit, added.DeixisOffset);
        }

        if (added.HasOffset)
        {
            (total.OffsetUnit, total.FromMention, total.NeedsMention) = (added.OffsetUnit, added.FromMention, added.NeedsMention);
            (total.OffsetMonths, total.OffsetDays, total.OffsetSeconds) = (added.OffsetMonths, added.OffsetDays, added.OffsetSeconds);
        }

        if (added.HasTurn)
        {
            (total.HasTurn, total.Turn) = (true, added.Turn);
        }
    }

    private static int Either(int one, int other) => one == DateParts.Absent ? other : one;
}
