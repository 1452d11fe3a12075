using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Dates with signs behind their numbers: <c>2023年1月30日</c>, <c>二〇二三年一月三十日</c>, <c>令和5年1月30日</c>, <c>2023년 1월 30일</c>.</summary>
internal static class SignedDateGrammar
{
    /// <summary>Reads a date that starts at a number or the name of an era.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        bool found = TryYear(view, ref next, ref parts);
        if (TryMonth(view, next, found, out int month, out int behind))
        {
            parts.Month = month;
            next = behind;
            found = true;
            ReadDay(view, ref next, ref parts);
        }
        else if (found && view.TryGetMonth(next, out _, out _))
        {
            return false;
        }

        return found && Calendar.IsDay(parts.Year, Math.Max(parts.Month, 1), Math.Max(parts.Day, 1));
    }

    private static bool TryYear(TokenView view, ref int next, ref DateParts parts)
    {
        bool hasEra = view.TryGet(next, SenseKind.EraName, out Sense era);
        int at = hasEra ? next + 1 : next;
        int year, behind;
        if (hasEra ? !view.TryGetCount(at, out year, out behind) : !TryDigits(view, at, out year, out behind))
        {
            return false;
        }

        if (!view.Is(behind, SenseKind.YearSuffix) || !(hasEra || IsSign(view, behind)))
        {
            return false;
        }

        parts.HasShortYear = !hasEra && view.IsNumber(at) && view[at].Length == 2;
        parts.Year = year + era.Value;
        next = behind + 1;
        return parts.Year is > 0 and < 9999;
    }

    // 2023, 23, or one by one in words: 二〇二三.
    private static bool TryDigits(TokenView view, int index, out int year, out int next)
    {
        next = index + 1;
        year = view[index].Value;
        if (view.IsNumber(index))
        {
            year = view[index].Length == 2 ? NumericGrammar.Pivot(year) : year;
            return view[index].Length is 2 or 4 && year is > 0 and < 9999;
        }

        year = 0;
        for (next = index; next < index + 4; next++)
        {
            if (!view.TryGet(next, SenseKind.Number, out Sense digit) || digit.Value > 9 || (next > index && !view.IsAttached(next)))
            {
                return false;
            }

            year = (year * 10) + digit.Value;
        }

        return true;
    }

    private static bool TryMonth(TokenView view, int index, bool isBehindYear, out int month, out int next)
    {
        bool isCount = view.TryGetCount(index, out month, out next) && !view.Is(index, SenseKind.Article);
        if (isCount && month is >= 1 and <= 12 && view.Is(next, SenseKind.MonthSuffix) && (view.IsNumber(index) || view.IsAttached(next)))
        {
            next++;
            return true;
        }

        next = index + 1;
        return isBehindYear && view.IsAttached(index) && view.TryGetMonth(index, out month, out _);
    }

    private static void ReadDay(TokenView view, ref int next, ref DateParts parts)
    {
        if (!view.TryGetCount(next, out int day, out int behind) || day is < 1 or > 31)
        {
            return;
        }

        if (view.Is(behind, SenseKind.DaySuffix))
        {
            parts.Day = day;
            next = behind + 1;
        }
        else if (view.IsNumber(next) && view[next].Length <= 2 && view.IsAttached(next))
        {
            parts.Day = day;
            next = behind;
        }
    }

    // A sign stands against its number; a word such as "tahun" behind a number is a duration.
    private static bool IsSign(TokenView view, int index) => view.IsAttached(index) || !view.Is(index, SenseKind.Unit);
}
