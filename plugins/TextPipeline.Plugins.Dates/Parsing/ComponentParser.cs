using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Reads one component of an expression: a weekday, a date, a time, a period, a relative word, a part of the day.</summary>
internal static class ComponentParser
{
    /// <summary>Reads a component.</summary>
    /// <param name="view">The line.</param>
    /// <param name="index">Where to start.</param>
    /// <param name="total">What the expression says so far; nothing at its start.</param>
    /// <param name="order">How digits are ordered.</param>
    /// <param name="component">What was found.</param>
    public static bool TryParse(TokenView view, int index, in DateParts total, DateOrder order, out Component component)
    {
        component = new Component { First = index, Parts = new DateParts() };
        ref DateParts parts = ref component.Parts;
        int at = index;
        if (view.Is(at, SenseKind.DatePrefix) && (view.IsNumber(at + 1) || view.Is(at + 1, SenseKind.Ordinal) || view.Is(at + 1, SenseKind.Number)))
        {
            at++;
            component.First = at;
            component.IsAnnounced = true;
        }
        else if (view.Is(at, SenseKind.DatePrefix) && view.IsMark(at + 1, '-') && view.IsAttached(at + 1) && view.IsNumber(at + 2) && view.IsAttached(at + 2))
        {
            // Hebrew ties its article to digits.
            at += 2;
            component.First = at;
            component.IsAnnounced = true;
        }

        int first = component.First;
        bool found = HolidayGrammar.TryParse(view, at, ref parts, out component.Next)
            || OrdinalWeekdayGrammar.TryParse(view, at, ref parts, out component.Next)
            || OtherCalendarGrammar.TryParse(view, at, ref parts, out component.Second, out component.Next)
            || TryWeekday(view, at, ref parts, out component.Next)
            || CenturyGrammar.TryParse(view, at, ref parts, out component.Next)
            || PeriodGrammar.TryParse(view, at, ref parts, out component.Second, out component.Next)
            || TryDate(view, at, order, ref component)
            || TryTime(view, at, total, ref component)
            || RelativeGrammar.TryParse(view, at, ref parts, out component.Next)
            || PeriodGrammar.TryYear(view, at, ref parts, out component.Second, out component.Next)
            || TryDayPart(view, at, total, ref parts, out component.Next);
        component.First = Math.Max(first, component.First);
        return found;
    }

    private static bool TryDate(TokenView view, int at, DateOrder order, ref Component component)
    {
        DateParts parts = component.Parts;
        int lastDay = DateParts.Absent;
        if (!MarkedDateGrammar.TryParse(view, at, ref parts, out int next) && !CalendarGrammar.TryParse(view, at, ref parts, out lastDay, out next))
        {
            parts = component.Parts;
            lastDay = DateParts.Absent;
            if (DayRangeGrammar.TryParse(view, at, ref parts, order, out component.Second, out next))
            {
                (component.Parts, component.Next) = (parts, next);
                return true;
            }

            parts = component.Parts;
            if (!NumericGrammar.TryParse(view, at, ref parts, order, out next))
            {
                return false;
            }
        }

        OrdinalWeekdayGrammar.TryExtend(view, ref parts, ref next);
        component.Parts = parts;
        component.Next = next;
        if (lastDay != DateParts.Absent)
        {
            component.Second = parts with { Day = lastDay };
        }

        // The T of ISO 8601, and the colon of server logs.
        int end = view[next - 1].End;
        if (parts.Day != DateParts.Absent && view.CharacterAt(end) is 'T' or 't' && char.IsAsciiDigit(view.CharacterAt(end + 1)))
        {
            component.Next = next;
            component.TimeAt = next + 1;
        }
        else if (parts.Year != DateParts.Absent && view.IsMark(next, ':') && view.IsAttached(next) && view.IsNumber(next + 1) && view.IsAttached(next + 1))
        {
            component.TimeAt = next + 1;
        }

        return true;
    }

    private static bool TryTime(TokenView view, int at, in DateParts total, ref Component component)
    {
        if (TryTimeOfRange(view, at, total, ref component))
        {
            return true;
        }

        component.Parts = new DateParts();
        if (total.HasTime || !ClockGrammar.TryParse(view, at, ref component.Parts, isExpected: false, total.HasDate, out int next)
            || (view.IsNumber(next - 1) && !NumericGrammar.EndsClean(view, next)))
        {
            component.Parts = new DateParts();
            return false;
        }

        component.Next = next;
        SkipIntroduction(view, total, ref component);
        return true;
    }

    // "3:30-4:30pm", "8 to 11 pm": the first end is a time because the second is.
    private static bool TryTimeOfRange(TokenView view, int at, in DateParts total, ref Component component)
    {
        if (total.HasTime || !view.IsNumber(at) || !NumericGrammar.StartsClean(view, at))
        {
            return false;
        }

        DateParts second = new();
        return ClockGrammar.TryParse(view, at, ref component.Parts, isExpected: true, hasDate: true, out component.Next)
            && (view.IsMark(component.Next, '-') || view.Is(component.Next, SenseKind.RangeTo)) && view.IsNumber(component.Next + 1)
            && ClockGrammar.TryParse(view, component.Next + 1, ref second, isExpected: true, hasDate: true, out int end)
            && (second.HasMeridiem || view.Is(end - 1, SenseKind.HourOf) || (component.Parts.Minute != DateParts.Absent && second.Minute != DateParts.Absent && view.IsMark(at + 1, ':')) || (second.HasZone && component.Parts.Minute != DateParts.Absent));
    }

    // About and at are no part of an expression that starts with them; an announcing noun such as "pukul" is.
    private static void SkipIntroduction(TokenView view, in DateParts total, ref Component component)
    {
        while (!total.HasDate && (view.Is(component.First, SenseKind.Approximate) || (view.TryGet(component.First, SenseKind.Clock, out Sense clock) && clock.Value == 1)))
        {
            component.Parts.IsApproximate |= view.Is(component.First, SenseKind.Approximate);
            component.First++;
        }
    }

    // [hari] Minggu [lalu | pekan lalu], next Friday.
    private static bool TryWeekday(TokenView view, int index, ref DateParts parts, out int next)
    {
        int at = index;
        bool isDay = view.TryGet(at, SenseKind.Unit, out Sense unit) && unit.Unit == TimeUnit.Day;
        if (isDay)
        {
            at++;
        }
        else if (TryDayOfWeekTurned(view, at, ref parts, out next))
        {
            return true;
        }
        else if (RelativeGrammar.TryDirection(view, at, out int turn) && IsWeekday(view, at + 1))
        {
            (parts.HasTurn, parts.Turn) = (true, turn);
            at++;
        }

        next = at + 1;
        if (!IsWeekday(view, at))
        {
            return false;
        }

        // "minggu depan" is a week, and so is "dua minggu".
        bool isUnit = view.Is(at, SenseKind.Unit) && !isDay;
        if (isUnit && (view.Is(next, SenseKind.Ordinal) || RelativeGrammar.TryDirection(view, next, out _) || view.IsNumber(at - 1) || view.Is(at - 1, SenseKind.Number)))
        {
            return false;
        }

        bool isShort = !view.TryGet(at, SenseKind.Weekday, out Sense weekday);
        if (isShort)
        {
            view.TryGet(at, SenseKind.WeekdayShort, out weekday);
            next = view.IsMark(next, '.') && view.IsAttached(next) ? next + 1 : next;
        }

        parts.Weekday = weekday.Value;
        parts.IsWeak = (isShort && !parts.HasTurn) || (isUnit && !view[at].IsCapitalized);
        parts.IsFragile = isUnit;
        if ((view.Is(next, SenseKind.Unit) || view.Is(next, SenseKind.Relative)) && RelativeGrammar.TryDeixis(view, next, ref parts, out int behind))
        {
            next = behind;
        }
        else if (!parts.HasTurn && RelativeGrammar.TryDirection(view, next, out int turn) && !view.Is(next + 1, SenseKind.Unit))
        {
            (parts.HasTurn, parts.Turn) = (true, turn > 0 && view.TryGet(next, SenseKind.Next, out Sense ahead) && ahead.Value == DateParts.Coming ? DateParts.Coming : turn);
            next++;
        }

        return true;
    }

    // 下周五: the week and the number of its day; 上个礼拜三: the word of deixis and the weekday.
    private static bool TryDayOfWeekTurned(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index + 2;
        if (!view.Writes(Habits.WeekTurns))
        {
            return false;
        }

        int week, day;
        if (view.TryGet(index, SenseKind.Relative, out Sense relative) && relative.Unit == TimeUnit.Week && view.IsAttached(index + 1))
        {
            week = relative.Value;
            day = view.TryGet(index + 1, SenseKind.Number, out Sense number) ? number.Value : view.Is(index + 1, SenseKind.DaySuffix) ? 7 : 0;
        }
        else if (RelativeGrammar.TryDirection(view, index, out week) && view.TryGet(index + 1, SenseKind.Weekday, out Sense weekday))
        {
            day = weekday.Value;
        }
        else
        {
            return false;
        }

        (parts.Weekday, parts.DeixisUnit, parts.DeixisOffset) = (day, TimeUnit.Week, week);
        return day is >= 1 and <= 7;
    }

    private static bool IsWeekday(TokenView view, int index) => view.Is(index, SenseKind.Weekday) || view.Is(index, SenseKind.WeekdayShort);

    // pagi ini, siang tadi, this morning; behind a day, any part of it.
    private static bool TryDayPart(TokenView view, int index, in DateParts total, ref DateParts parts, out int next)
    {
        next = index + 1;
        bool isAfter = view.Is(index, SenseKind.Today) || view.Is(index, SenseKind.This);
        int at = isAfter ? index + 1 : index;
        if (!view.TryGet(at, SenseKind.DayPart, out Sense part))
        {
            return false;
        }

        parts.DayPart = (DayPart)part.Value;
        next = at + 1;
        if (isAfter || view.Is(next, SenseKind.Today) || view.Is(next, SenseKind.This))
        {
            parts.DeixisUnit = TimeUnit.Day;
            next += isAfter ? 0 : 1;
            return true;
        }

        // "sore hari ini".
        if (view.TryGet(next, SenseKind.Relative, out Sense day) && day.Unit == TimeUnit.Day)
        {
            (parts.DeixisUnit, parts.DeixisOffset) = (day.Unit, day.Value);
            next++;
            return true;
        }

        return total.HasDate && total.DayPart == DayPart.None;
    }
}
