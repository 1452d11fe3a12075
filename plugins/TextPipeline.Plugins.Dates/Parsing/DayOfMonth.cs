using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Days of the month: <c>30</c>, <c>3rd</c>, <c>24.</c>, <c>sebelas</c>, <c>twenty-first</c>.</summary>
internal static class DayOfMonth
{
    /// <summary>Reads a day of the month in digits or as an ordinal, with what belongs to it.</summary>
    public static bool TryRead(TokenView view, int index, out int day, out int next)
    {
        next = index + 1;
        day = 0;
        if (view.IsNumber(index))
        {
            day = view[index].Value;
            if (view[index].Length > 2 || day is < 1 or > 31)
            {
                return false;
            }

            // "31-ое", "3:e".
            if ((view.IsMark(next, '-') || view.IsMark(next, ':')) && view.IsAttached(next) && view.IsAttached(next + 1) && view.Is(next + 1, SenseKind.OrdinalSuffix))
            {
                next += 2;
            }
            else if (view.IsAttached(next) && (view.Is(next, SenseKind.OrdinalSuffix) || IsOrdinalPoint(view, next)))
            {
                next++;
            }

            return true;
        }

        if (view.Is(index, SenseKind.Article))
        {
            return false;
        }

        if (view.TryGet(index, SenseKind.Ordinal, out Sense ordinal))
        {
            day = ordinal.Value;
            return day is >= 1 and <= 31;
        }

        if (!view.TryGet(index, SenseKind.Number, out Sense tens))
        {
            return false;
        }

        int ones = view.IsMark(next, '-') ? next + 1 : next;
        if (tens.Value is 20 or 30 && view.TryGet(ones, SenseKind.Ordinal, out Sense one) && one.Value < 10)
        {
            day = tens.Value + one.Value;
            next = ones + 1;
            return day <= 31;
        }

        bool isDay = view.TryGetCount(index, out day, out next) && day is >= 1 and <= 31;
        next += isDay && view.IsAttached(next) && view.Is(next, SenseKind.DaySuffix) ? 1 : 0;
        return isDay;
    }

    /// <summary>False where what follows makes a number behind a month something else: a clock time, a count, a code.</summary>
    public static bool EndsThere(TokenView view, int index, int next)
    {
        if (view.Is(next, SenseKind.Unit) || view.Is(next, SenseKind.Meridiem) || (view.IsMark(next, ':') && view.IsNumber(next + 1))
            || (view.IsMark(next, '.') && view.IsAttached(next) && view.IsNumber(next + 1) && view.IsAttached(next + 1)))
        {
            return false;
        }

        if (view.IsNumber(index) && !NumericGrammar.EndsClean(view, next) && !view.IsMark(next, '/'))
        {
            return false;
        }

        return view.Writes(Habits.MonthFirst) || !view.IsNumber(index) || next > index + 1 || next >= view.Count || view[next].Kind != Scanning.TokenKind.Other
            || !char.IsLetter(view.CharacterAt(view[next].Start));
    }

    // The point of "24. Februar" and "10. bis 22. Oktober", but not the end of a sentence.
    private static bool IsOrdinalPoint(TokenView view, int index) => view.IsMark(index, '.')
        && (view.TryGetMonth(index + 1, out _, out _) || view.Is(index + 1, SenseKind.Holiday) || view.Is(index + 1, SenseKind.RangeTo) || view.Is(index + 1, SenseKind.And) || view.IsMark(index + 1, '-'));
}
