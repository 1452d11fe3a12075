using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Ranges of days in digits: <c>28-29/1/2023</c>, <c>28-29/1</c>, <c>28/1-3/2/2023</c>, <c>28/1/2023-3/2/2023</c>, <c>13.-14.02.2023</c> without the first point.</summary>
internal static class DayRangeGrammar
{
    /// <summary>Reads one that starts at a number.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, DateOrder order, out DateParts? second, out int next)
    {
        second = null;
        next = index;
        if (order == DateOrder.Mdy || !view.IsNumber(index) || !NumericGrammar.StartsClean(view, index))
        {
            return false;
        }

        DigitChain chain = DigitChain.At(view, index);
        if (chain.Count == 6)
        {
            return TryTwoDates(view, chain, ref parts, out second, out next);
        }

        bool isOneMonth = chain.Mark(0) == '-' && IsMonthMark(view, chain.Mark(1));
        bool isTwoMonths = chain.Count >= 4 && chain.Mark(1) == '-' && IsMonthMark(view, chain.Mark(0)) && chain.Mark(2) == chain.Mark(0);
        if (chain.Count < 3 || !(isOneMonth || isTwoMonths))
        {
            return false;
        }

        // day - day / month, or day / month - day / month; then perhaps / year.
        int days = isOneMonth ? 3 : 4;
        char mark = chain.Mark(days - 2);
        bool hasYear = chain.Count == days + 1 && chain.Mark(days - 1) == mark && chain.Digits(days) == 4;
        if (chain.Count != (hasYear ? days + 1 : days) || !AreShort(chain, days) || (mark == '.' && !hasYear))
        {
            return false;
        }

        int year = hasYear ? chain[days] : DateParts.Absent;
        (int firstDay, int firstMonth) = (chain[0], isOneMonth ? chain[2] : chain[1]);
        (int lastDay, int lastMonth) = isOneMonth ? (chain[1], chain[2]) : (chain[2], chain[3]);
        int firstYear = hasYear && firstMonth > lastMonth ? year - 1 : year;
        if (!Calendar.IsDay(firstYear, firstMonth, firstDay) || !Calendar.IsDay(year, lastMonth, lastDay) || (firstMonth == lastMonth && firstDay >= lastDay))
        {
            return false;
        }

        next = chain.Next(chain.Count);
        (parts.Year, parts.Month, parts.Day) = (firstYear, firstMonth, firstDay);
        parts.OrderShown = lastDay > 12 ? DateOrder.Dmy : DateOrder.Auto;
        parts.IsWeak = !hasYear;
        second = parts with { Year = year, Month = lastMonth, Day = lastDay };
        return NumericGrammar.EndsClean(view, next);
    }

    // 28/1/2023-3/2/2023.
    private static bool TryTwoDates(TokenView view, DigitChain chain, ref DateParts parts, out DateParts? second, out int next)
    {
        second = null;
        next = chain.Next(6);
        if (chain.Mark(2) != '-' || chain.Digits(2) != 4 || chain.Digits(5) != 4 || chain.Mark(0) is not '/' || chain.Mark(1) != '/' || chain.Mark(3) != '/' || chain.Mark(4) != '/'
            || !Calendar.IsDay(chain[2], chain[1], chain[0]) || !Calendar.IsDay(chain[5], chain[4], chain[3]))
        {
            return false;
        }

        (parts.Year, parts.Month, parts.Day) = (chain[2], chain[1], chain[0]);
        parts.OrderShown = chain[0] > 12 || chain[3] > 12 ? DateOrder.Dmy : DateOrder.Auto;
        second = parts with { Year = chain[5], Month = chain[4], Day = chain[3] };
        return NumericGrammar.EndsClean(view, next);
    }

    private static bool IsMonthMark(TokenView view, char mark) => mark == '/' || (mark == '.' && view.Writes(Habits.Dots));

    private static bool AreShort(DigitChain chain, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (chain.Digits(i) > 2)
            {
                return false;
            }
        }

        return true;
    }
}
