using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Holidays beside their year: <c>Ostermontag 2017</c>, <c>dia dos pais de 2015</c>, <c>2015 Babalar Günü</c>, <c>2. Advent 2018</c>.</summary>
/// <remarks>Without a year a holiday is no date: the text speaks of it every year, and of more than the day.</remarks>
internal static class HolidayGrammar
{
    /// <summary>Reads one.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        if (TryReadName(view, index, out int rule, out int weeks, out int behind))
        {
            int at = SkipLinks(view, behind);
            next = at + 1;
            return IsYear(view, at) && NumericGrammar.EndsClean(view, next) && TrySet(ref parts, rule, weeks, view[at].Value);
        }

        if (!IsYear(view, index) || !NumericGrammar.StartsClean(view, index))
        {
            return false;
        }

        int name = SkipLinks(view, view.Is(index + 1, SenseKind.YearSuffix) ? index + 2 : index + 1);
        return TryReadName(view, name, out rule, out weeks, out next) && TrySet(ref parts, rule, weeks, view[index].Value);
    }

    // The name, and for "2. Advent" how many weeks behind the first.
    private static bool TryReadName(TokenView view, int index, out int rule, out int weeks, out int next)
    {
        weeks = 0;
        next = index + 1;
        if (view.TryGet(index, SenseKind.Holiday, out Sense holiday))
        {
            rule = holiday.Value;
            return true;
        }

        rule = 0;
        if ((view.IsNumber(index) || view.Is(index, SenseKind.Ordinal)) && DayOfMonth.TryRead(view, index, out int nth, out int name) && nth <= 4
            && (view.Is(index, SenseKind.Ordinal) || name > index + 1) && view.TryGet(name, SenseKind.Holiday, out holiday))
        {
            (rule, weeks, next) = (holiday.Value, nth - 1, name + 1);
            return true;
        }

        return false;
    }

    private static int SkipLinks(TokenView view, int index)
    {
        for (int count = 0; count < 3 && (view.IsMark(index, ',') || view.Is(index, SenseKind.Link) || view.Is(index, SenseKind.Preposition) || view.IsYearWord(index)); count++)
        {
            index++;
        }

        return index;
    }

    private static bool IsYear(TokenView view, int index) => view.IsNumber(index) && view[index].Length == 4 && view[index].Value is >= 1583 and <= 2999;

    private static bool TrySet(ref DateParts parts, int rule, int weeks, int year)
    {
        DateTime day = HolidayRule.DayIn(rule, year).AddDays(7 * weeks);
        (parts.Year, parts.Month, parts.Day) = (day.Year, day.Month, day.Day);
        return true;
    }
}
