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

        bool isDay = view.TryGet(index + 1, SenseKind.Unit, out Sense unit) && unit.Unit == TimeUnit.Day;
        bool isWeekday = view.TryGet(index + 1, SenseKind.Weekday, out Sense weekday);
        if (nth > 5 || !(isWeekday || (isDay && isLast)))
        {
            return false;
        }

        int at = view.Skip(index + 2, SenseKind.Link, SenseKind.Preposition);
        DateParts month = parts;
        if (at == index + 2 || !(IsMonth(view, at, ref month, out next) || (RelativeGrammar.TryDeixis(view, at, ref month, out next) && month.DeixisUnit == TimeUnit.Month)))
        {
            return false;
        }

        parts = month;
        (parts.Nth, parts.IsBareMonth, parts.IsWeak) = (nth, false, false);
        parts.Weekday = isWeekday ? weekday.Value : DateParts.Absent;
        return true;
    }

    private static bool IsMonth(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        return view.TryGetMonth(index, out _, out _) && CalendarGrammar.TryParse(view, index, ref parts, out _, out next) && parts.Day == DateParts.Absent;
    }
}
