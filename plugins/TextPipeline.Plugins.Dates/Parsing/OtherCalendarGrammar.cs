using System.Runtime.CompilerServices;
using NodaTime;
using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Dates of the Islamic and the Persian calendar with their year: <c>1 Muharram 1445 H</c>, <c>Ramadan 1444</c>, <c>12 Bahman 1401</c>.</summary>
/// <remarks>
/// Islamic dates by the calendar of Umm al-Qura where that is defined (1318 to 1500), else by the tabular one; a sighting of the moon may move the day, so they are approximate.
/// Persian dates by the arithmetic calendar. Both as Noda Time carries them.
/// </remarks>
internal static class OtherCalendarGrammar
{
    private const int Islamic = 1;
    private const int FirstUmAlQura = 1318;
    private const int LastUmAlQura = 1500;

    /// <summary>Reads one that starts at a day or a month.</summary>
    /// <param name="view">The line.</param>
    /// <param name="index">Where to start.</param>
    /// <param name="parts">Takes year, month and day of the Gregorian calendar; of a month, its first day.</param>
    /// <param name="second">Of a month, its last day.</param>
    /// <param name="next">The token behind it.</param>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out DateParts? second, out int next)
    {
        second = null;
        next = index;
        int at = index, day = DateParts.Absent;
        if (!view.Is(at, SenseKind.CalendarMonth) && !(DayOfMonth.TryRead(view, at, out day, out at) && (!view.IsNumber(index) || NumericGrammar.StartsClean(view, index))))
        {
            return false;
        }

        at = view.Skip(at, SenseKind.Link, SenseKind.Link);
        if (!view.TryGet(at, SenseKind.CalendarMonth, out Sense month) || month.Value % 100 == 0)
        {
            return false;
        }

        int yearAt = view.IsMark(at + 1, ',') ? at + 2 : view.Skip(at + 1, SenseKind.Link, SenseKind.Link);
        yearAt = view.IsYearWord(yearAt) ? yearAt + 1 : yearAt;
        int calendar = month.Value / 100;
        bool isNamed = view.TryGet(yearAt + 1, SenseKind.CalendarMonth, out Sense name) && name.Value == 100 * calendar;
        if (!view.IsNumber(yearAt) || !(isNamed ? view[yearAt].Value is >= 1 and <= 1600 : view[yearAt].Value is >= 1200 and <= 1550))
        {
            return false;
        }

        next = isNamed ? yearAt + 2 : yearAt + 1;
        return (isNamed || NumericGrammar.EndsClean(view, next)) && TrySet(calendar, view[yearAt].Value, month.Value % 100, day, ref parts, out second);
    }

    // Apart from the rest, so that the library is not loaded before there is such a date.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TrySet(int calendar, int year, int month, int day, ref DateParts parts, out DateParts? second)
    {
        second = null;
        if (!TryConvert(calendar, year, month, day, out LocalDate first, out LocalDate last))
        {
            return false;
        }

        (parts.Year, parts.Month, parts.Day) = (first.Year, first.Month, first.Day);
        parts.IsApproximate |= calendar == Islamic;
        second = day == DateParts.Absent ? parts with { Year = last.Year, Month = last.Month, Day = last.Day } : null;
        return true;
    }

    private static bool TryConvert(int calendar, int year, int month, int day, out LocalDate first, out LocalDate last)
    {
        CalendarSystem system = calendar != Islamic ? CalendarSystem.PersianArithmetic
            : year is >= FirstUmAlQura and <= LastUmAlQura ? CalendarSystem.UmAlQura
            : CalendarSystem.IslamicBcl;
        first = last = default;
        int days = system.GetDaysInMonth(year, month);
        if (day > days)
        {
            return false;
        }

        first = new LocalDate(year, month, Math.Max(1, day), system).WithCalendar(CalendarSystem.Iso);
        last = new LocalDate(year, month, day == DateParts.Absent ? days : day, system).WithCalendar(CalendarSystem.Iso);
        return first.Year >= 1;
    }
}
