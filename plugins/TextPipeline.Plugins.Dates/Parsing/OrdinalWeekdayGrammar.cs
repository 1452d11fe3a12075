using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Weekdays counted in their month: <c>first Wednesday of October 2014</c>, <c>letzter Tag im Oktober</c>, <c>second Monday of next month</c>.</summary>
internal static class OrdinalWeekdayGrammar
{
    /// <summary>Reads one.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        bool isLast = view.Is(index, SenseKind.Last);
        int nth = DateParts.LastOne;
        if (view.TryGet(index, SenseKind.Ordinal, out Sense ordinal) && !isLast)
        {
            nth = ordinal.Value;
        }
        else if (!isLast)
        {
            return false;
        }

        if (TryMonth(view, index, isLast ? 12 : nth, ref parts, out next))
        {
            return true;
        }

        bool isDay = view.TryGet(index + 1, SenseKind.Unit, out Sense unit) && unit.Unit == TimeUnit.Day;
        bool isWeekday = view.TryGet(index + 1, SenseKind.Weekday, out Sense weekday);
        if (nth > 5 || !(isWeekday || (isDay && isLast)))
        {
            return false;
        }

        int at = view.Skip(index + 2, SenseKind.Link, SenseKind.Preposition);
        DateParts month = parts;
        bool isJoined = at > index + 2 || (view.Writes(Habits.BareUnits) && view.TryGetMonth(at, out _, out _));
        if (!isJoined || !(IsMonth(view, at, ref month, out next) || (RelativeGrammar.TryDeixis(view, at, ref month, out next) && month.DeixisUnit == TimeUnit.Month)))
        {
            return false;
        }

        parts = month;
        (parts.Nth, parts.IsBareMonth, parts.IsWeak) = (nth, false, false);
        parts.Weekday = isWeekday ? weekday.Value : DateParts.Absent;
        return true;
    }

    /// <summary>Reads the counted weekday behind its month: <c>2014년 10월 첫째 수요일</c>, <c>ekim 2014 birinci çarşambası</c>.</summary>
    public static void TryExtend(TokenView view, ref DateParts parts, ref int next)
    {
        if (parts is not { Month: not DateParts.Absent, Day: DateParts.Absent } || !view.TryGet(next + 1, SenseKind.Weekday, out Sense weekday))
        {
            return;
        }

        int nth = view.Is(next, SenseKind.Last) ? DateParts.LastOne : view.TryGet(next, SenseKind.Ordinal, out Sense ordinal) ? ordinal.Value : DateParts.Absent;
        if (nth is >= DateParts.LastOne and <= 5)
        {
            (parts.Nth, parts.Weekday, parts.IsBareMonth, parts.IsWeak) = (nth, weekday.Value, false, false);
            next += 2;
        }
    }

    // The third month of 2021.
    private static bool TryMonth(TokenView view, int index, int nth, ref DateParts parts, out int next)
    {
        int at = view.Skip(index + 2, SenseKind.Link, SenseKind.Preposition);
        next = at + 1;
        if (nth > 12 || !view.TryGet(index + 1, SenseKind.Unit, out Sense unit) || unit.Unit != TimeUnit.Month || !view.IsNumber(at) || view[at].Length != 4
            || !NumericGrammar.IsYear(view[at].Value) || !NumericGrammar.EndsClean(view, next))
        {
            return false;
        }

        (parts.Year, parts.Month) = (view[at].Value, nth);
        return true;
    }

    private static bool IsMonth(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        return view.TryGetMonth(index, out _, out _) && CalendarGrammar.TryParse(view, index, ref parts, out _, out next) && parts.Day == DateParts.Absent;
    }
}
