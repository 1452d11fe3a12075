using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Dates with signs behind their numbers: <c>2023年1月30日</c>, <c>1月30日</c>, <c>2023년 1월 30일</c>.</summary>
internal static class SignedDateGrammar
{
    /// <summary>Reads a date that starts at a number.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        bool found = false;
        int month = 0;
        if (view.IsNumber(next) && view.Is(next + 1, SenseKind.YearSuffix) && view[next].Value is > 0 and < 9999 && view[next].Length is 2 or 4
            && IsSign(view, next + 1))
        {
            parts.Year = view[next].Length == 2 ? NumericGrammar.Pivot(view[next].Value) : view[next].Value;
            next += 2;
            found = true;
        }

        bool hasMonth = view.IsNumber(next) && view.Is(next + 1, SenseKind.MonthSuffix) && view[next].Value is >= 1 and <= 12;
        bool namesMonth = found && view.Is(next - 1, SenseKind.YearSuffix) && view.IsAttached(next) && view.TryGetMonth(next, out month, out _);
        if (hasMonth || namesMonth)
        {
            parts.Month = hasMonth ? view[next].Value : month;
            next += hasMonth ? 2 : 1;
            found = true;
            bool isCount = view.TryGetCount(next, out int day, out int behind) && day is >= 1 and <= 31;
            if (isCount && view.Is(behind, SenseKind.DaySuffix))
            {
                parts.Day = day;
                next = behind + 1;
            }
            else if (isCount && view.IsNumber(next) && view[next].Length <= 2 && view.IsAttached(next))
            {
                parts.Day = day;
                next = behind;
            }
        }
        else if (found && parts.Year != DateParts.Absent && view.TryGetMonth(next, out _, out _))
        {
            return false;
        }

        return found && Calendar.IsDay(parts.Year, Math.Max(parts.Month, 1), Math.Max(parts.Day, 1));
    }

    // A sign stands against its number; a word such as "tahun" behind a number is a duration.
    private static bool IsSign(TokenView view, int index) => view.IsAttached(index) || !view.Is(index, SenseKind.Unit);
}
