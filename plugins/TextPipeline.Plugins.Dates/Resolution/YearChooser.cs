using TextPipeline.Plugins.Dates.Parsing;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Chooses the year of a day or month that was written without one.</summary>
internal static class YearChooser
{
    /// <summary>A weekday that contradicts the date decides over the year only where the date is farther from the reference than this.</summary>
    private const int TrustedDistance = 60;

    /// <summary>The day in the year that fits the reference.</summary>
    /// <param name="parts">A day or month without a year.</param>
    /// <param name="reference">When the text was written.</param>
    /// <param name="prefersFuture">Whether the text or the options look ahead.</param>
    /// <param name="prefersPast">Whether the options look back.</param>
    /// <param name="policy">How far back and ahead the year may put it.</param>
    /// <param name="conflicts">Whether the weekday contradicts the date.</param>
    public static DateTime Choose(in DateParts parts, DateTime reference, bool prefersFuture, bool prefersPast, ResolutionPolicy policy, out bool conflicts)
    {
        DateTime today = reference.Date;
        DateTime best = default;
        long bestCost = long.MaxValue;
        conflicts = false;
        int turn = parts.HasTurn ? parts.Turn : prefersFuture ? 1 : prefersPast ? -1 : 0;
        for (int year = Math.Max(1, today.Year - 2); year <= Math.Min(9998, today.Year + 8); year++)
        {
            if (!Calendar.IsDay(year, parts.Month, Math.Max(1, parts.Day)))
            {
                continue;
            }

            var day = new DateTime(year, parts.Month, Math.Max(1, parts.Day));
            bool mismatch = parts.HasWeekday && parts.Day != DateParts.Absent && Calendar.Weekday(day) != parts.Weekday;
            if (parts.HasTurn && parts.Turn == 0 && year != today.Year)
            {
                continue;
            }

            long cost = Cost(day, today, turn, parts.Day == DateParts.Absent, policy) + (mismatch ? TrustedDistance * 1000L : 0);
            if (cost < bestCost)
            {
                (best, bestCost, conflicts) = (day, cost, mismatch);
            }
        }

        return best;
    }

    // Days inside the window cost their distance, the past less than the future; outside it, a penalty.
    private static long Cost(DateTime day, DateTime today, int turn, bool isMonth, ResolutionPolicy policy)
    {
        long days = (day - today).Days;
        if (isMonth && day.Year == today.Year && day.Month == today.Month)
        {
            days = 0;
        }

        return turn switch
        {
            > 0 => days >= -1 ? days : 100_000 - days,
            < 0 => days <= 1 ? -days : 100_000 + days,
            _ when days > policy.DaysAhead => (1000 * (days - policy.DaysAhead)) + days,
            _ when days < -policy.DaysBack => (1000 * (-days - policy.DaysBack)) - days,
            _ => Math.Abs(days),
        };
    }
}
