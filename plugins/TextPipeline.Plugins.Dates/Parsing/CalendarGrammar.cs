using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Dates with the month in words, or with signs behind their numbers: <c>30 Januari 2023</c>, <c>August 10, 2012</c>, <c>1月30日</c>.</summary>
internal static class CalendarGrammar
{
    /// <summary>Reads a date that starts at a number or a month; <paramref name="lastDay"/> is the end of a range of days, as in <c>15-20 Januari</c>.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out int lastDay, out int next)
    {
        lastDay = DateParts.Absent;
        if (view.TryGetMonth(index, out int month, out bool isShort))
        {
            return TryMonthFirst(view, index, month, isShort, ref parts, out lastDay, out next);
        }

        next = index;
        if (view.IsNumber(index) && !NumericGrammar.StartsClean(view, index) && !FollowsYear(view, index))
        {
            return false;
        }

        int sign = SkipPoint(view, index + 1);
        if (view.IsNumber(index) && view[index].Length == 4 && view.Is(sign, SenseKind.YearSuffix)
            && TryDayBehindYear(view, SkipPoint(view, sign + 1), view[index].Value, ref parts, out next))
        {
            return true;
        }

        next = index;
        return SignedDateGrammar.TryParse(view, index, ref parts, out next)
            || TryDayFirst(view, index, ref parts, out lastDay, out next)
            || TryYearFirst(view, index, ref parts, out next);
    }

    // The second day of "28 Desember 2022-3 Januari 2023".
    private static bool FollowsYear(TokenView view, int index) =>
        view.IsMark(index - 1, '-') && view.IsNumber(index - 2) && view[index - 2].Length == 4 && view.TryGetMonth(index + 1, out _, out _);

    // 30 Januari [2023]; 15-20 Januari [2025]; 8 hingga 18 April; 1 dan 2 Juli 2025; 13/14 Februari.
    private static bool TryDayFirst(TokenView view, int index, ref DateParts parts, out int lastDay, out int next)
    {
        lastDay = DateParts.Absent;
        if (!DayOfMonth.TryRead(view, index, out int day, out next))
        {
            return false;
        }

        int at = SkipJoint(view, next);
        at += view.IsMark(at, '\'') && view.IsAttached(at + 1) ? 1 : 0;
        if (TryNumberedMonth(view, next, day, ref parts, ref next))
        {
            return true;
        }

        if (!view.TryGetMonth(at, out int month, out bool isShort))
        {
            int listed = ReadListOfDays(view, day, ref next);
            if (!TryRangeJoint(view, next, out at) || !DayOfMonth.TryRead(view, at, out lastDay, out at) || (listed > day ? lastDay != listed + 1 : lastDay <= day)
                || !view.TryGetMonth(at = SkipJoint(view, at), out month, out isShort))
            {
                return false;
            }
        }

        next = at + 1;
        int year = ReadYear(view, ref next, month: at, out parts.HasShortYear);
        if (!Calendar.IsDay(year, month, day) || (lastDay != DateParts.Absent && !Calendar.IsDay(year, month, lastDay)))
        {
            return false;
        }

        (parts.Year, parts.Month, parts.Day) = (year, month, day);

        // "2 may" is a month only with its capital or a year.
        parts.IsWeak = isShort && year == DateParts.Absent && view.Writes(Habits.Capitals) && !view[at].IsCapitalized;
        return true;
    }

    // 5, 6, dan 7 Mei: days that follow one another are a range.
    private static int ReadListOfDays(TokenView view, int day, ref int next)
    {
        int last = day, at = next;
        while (view.IsMark(at, ',') && DayOfMonth.TryRead(view, at + 1, out int following, out int end) && following == last + 1)
        {
            last = following;
            at = end;
        }

        if (last > day)
        {
            next = view.IsMark(at, ',') ? at + 1 : at;
        }

        return last;
    }

    // 17 tháng 8 năm 2013, 17 bulan 8 tahun 1945: the month as a number behind the word.
    private static bool TryNumberedMonth(TokenView view, int index, int day, ref DateParts parts, ref int next)
    {
        if (!view.TryGet(index, SenseKind.Unit, out Sense unit) || unit.Unit != TimeUnit.Month || !view.IsNumber(index + 1) || view[index + 1].Length > 2)
        {
            return false;
        }

        int end = index + 2;
        int year = ReadYear(view, ref end, month: index + 1, out parts.HasShortYear);
        if (year == DateParts.Absent || !Calendar.IsDay(year, view[index + 1].Value, day))
        {
            return false;
        }

        (parts.Year, parts.Month, parts.Day) = (year, view[index + 1].Value, day);
        next = end;
        return true;
    }

    // August 10[, 2012]; August 10 - 22, 2012; Agustus 2012; September.
    private static bool TryMonthFirst(TokenView view, int index, int month, bool isShort, ref DateParts parts, out int lastDay, out int next)
    {
        lastDay = DateParts.Absent;
        next = index + 1;
        int at = SkipJoint(view, SkipPoint(view, next));
        if (DayOfMonth.TryRead(view, at, out int day, out int behind) && DayOfMonth.EndsThere(view, at, behind) && Calendar.IsDay(DateParts.Absent, month, day))
        {
            if (TryRangeJoint(view, behind, out int second) && DayOfMonth.TryRead(view, second, out int last, out int end) && last > day && DayOfMonth.EndsThere(view, second, end)
                && !view.TryGetMonth(end, out _, out _))
            {
                lastDay = last;
                behind = end;
            }

            next = behind;
            int year = ReadYear(view, ref next, month: index, out parts.HasShortYear);
            (parts.Year, parts.Month, parts.Day) = (year, month, day);
            return Calendar.IsDay(year, month, day) && (lastDay == DateParts.Absent || Calendar.IsDay(year, month, lastDay));
        }

        parts.Month = month;
        if (view.IsNumber(at) && (view[at].Length >= 3 || (view[at].Length <= 2 && view.IsMark(at - 1, '/'))) && view[at].Length != 4)
        {
            return false;
        }

        parts.Year = ReadYear(view, ref next, month: index, out parts.HasShortYear);
        if (parts.Year == DateParts.Absent)
        {
            next = SkipPointOfAbbreviation(view, next);
            parts.IsBareMonth = true;
            parts.IsWeak = isShort;
        }

        return true;
    }

    // 2018 March 18; 2024 Aug; 2012/aug/10.
    private static bool TryYearFirst(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index + 1;
        if (!view.IsNumber(index) || view[index].Length != 4)
        {
            return false;
        }

        if (view.Is(next, SenseKind.YearSuffix))
        {
            next++;
        }

        // "2016, Mei." but not "in 2016, May said".
        int at = view.IsMark(next, ',') ? next + 1 : SkipJoint(view, next);
        if (!view.TryGetMonth(at, out int month, out _) || (at > index + 1 && view.IsMark(at - 1, ',') && at + 1 < view.Count && view[at + 1].Kind != Scanning.TokenKind.Mark))
        {
            return false;
        }

        (parts.Year, parts.Month) = (view[index].Value, month);
        next = at + 1;
        int dayAt = SkipJoint(view, SkipPoint(view, SkipShorteningSign(view, next)));
        if (DayOfMonth.TryRead(view, dayAt, out int day, out int end) && DayOfMonth.EndsThere(view, dayAt, end))
        {
            parts.Day = day;
            next = end;
        }
        else if (view.IsAttached(at) && view.IsNumber(index))
        {
            return false;
        }

        return Calendar.IsDay(parts.Year, month, Math.Max(parts.Day, 1));
    }

    // 2015 წლის 14 აპრილი, 2015 жылғы 14 сәуір, 2015. gada 14. aprīlis: only where a word says that the first number is a year.
    private static bool TryDayBehindYear(TokenView view, int index, int year, ref DateParts parts, out int next)
    {
        next = index;
        if (!NumericGrammar.IsYear(year) || !DayOfMonth.TryRead(view, index, out int day, out next) || !view.TryGetMonth(next, out int month, out _) || !Calendar.IsDay(year, month, day))
        {
            return false;
        }

        (parts.Year, parts.Month, parts.Day) = (year, month, day);
        next++;
        return true;
    }

    /// <summary>Reads the year behind a month or a day, or leaves <paramref name="next"/> where it is.</summary>
    private static int ReadYear(TokenView view, ref int next, int month, out bool isShort)
    {
        isShort = false;
        int at = SkipPoint(view, next);
        if (view.IsMark(at, ',') || view.IsMark(at, '-') || view.IsMark(at, '/') || view.IsMark(at, '.'))
        {
            at++;
        }

        at = view.Skip(at, SenseKind.Link, SenseKind.Link);
        at = view.IsYearWord(at) ? at + 1 : at;

        at = SkipShorteningSign(view, at);
        bool isShortYear = view.IsMark(at, '\'') && view.IsNumber(at + 1) && view.IsAttached(at + 1) && view[at + 1].Length == 2;
        at = isShortYear ? at + 1 : at;
        if (!view.IsNumber(at) || (view[at].Length <= 2 && view.IsMark(at + 1, ':') && view.IsAttached(at + 1)))
        {
            return DateParts.Absent;
        }

        int value = view[at].Value;
        bool isJoined = (view.IsMark(at - 1, '-') || view.IsMark(at - 1, '/')) && view.IsAttached(at) && view.IsAttached(at - 1);
        int year = view[at].Length switch
        {
            4 => value,
            2 when isShortYear || (isJoined && !view.TryGetMonth(at + 1, out _, out _)) || (view.IsWholeText && at + 1 == view.Count) || (value > 31 && IsClock(view, at + 1)) => NumericGrammar.Pivot(value),
            _ => DateParts.Absent,
        };
        if (view.TryGet(at + 1, SenseKind.Era, out Sense era) && value < 9999)
        {
            next = at + 2;
            return era.Value == 0 ? value : value + era.Value;
        }

        if (year == DateParts.Absent || !(NumericGrammar.EndsClean(view, at + 1) || view.IsMark(at + 1, '-') || view.IsMark(at + 1, ':')))
        {
            return DateParts.Absent;
        }

        next = at + 1;
        isShort = view[at].Length == 2;
        if (view.Is(next, SenseKind.YearSuffix) && month < next)
        {
            next = SkipPointOfAbbreviation(view, next + 1);
        }
        else if (view.Writes(Habits.YearPoint))
        {
            next = SkipPoint(view, next);
        }

        return year;
    }

    // "2 Dec 95 11:15".
    private static bool IsClock(TokenView view, int index) => view.IsNumber(index) && view[index].Length <= 2 && view.IsMark(index + 1, ':') && view.IsNumber(index + 2) && view[index + 2].Length == 2;

    private static int SkipJoint(TokenView view, int index)
    {
        if ((view.IsMark(index, '-') || view.IsMark(index, '/') || view.IsMark(index, '.')) && view.IsAttached(index))
        {
            return index + 1;
        }

        // The dot before names in the Shavian alphabet.
        index += view.IsMark(index, '|') && view.IsAttached(index + 1) && view.TryGetMonth(index + 1, out _, out _) ? 1 : 0;
        return view.Skip(index, SenseKind.Link, SenseKind.DatePrefix);
    }

    // The apostrophe that ends a name, as in Assamese.
    private static int SkipShorteningSign(TokenView view, int index) => view.IsMark(index, '\'') && view.IsAttached(index) && !view.IsAttached(index + 1) ? index + 1 : index;

    private static int SkipPoint(TokenView view, int index) => view.IsMark(index, '.') && view.IsAttached(index) ? index + 1 : index;

    // The point of "Sept." but not the end of a sentence.
    private static int SkipPointOfAbbreviation(TokenView view, int index) =>
        view.IsMark(index, '.') && view.IsAttached(index) && view[index - 1].Length <= 2 && index + 1 < view.Count ? index + 1 : index;

    private static bool TryRangeJoint(TokenView view, int index, out int next)
    {
        next = index + 1;
        if (view.IsMark(index, '-') || (view.IsMark(index, '/') && view.IsAttached(index)) || view.Is(index, SenseKind.RangeTo) || view.Is(index, SenseKind.And)
            || view.IsMark(index, '&'))
        {
            next = view.Skip(next, SenseKind.DatePrefix, SenseKind.DatePrefix);
            return true;
        }

        return false;
    }
}
