using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Dates of digits: <c>30/01/2023</c>, <c>2023-01-30</c>, <c>30.1.23</c>, <c>01/2023</c>, <c>29/1</c>, <c>2023-W04</c>.</summary>
internal static class NumericGrammar
{
    /// <summary>Reads a date that starts at a number.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, DateOrder order, out int next)
    {
        next = index;
        if (!view.IsNumber(index) || !StartsClean(view, index))
        {
            return false;
        }

        DigitChain chain = DigitChain.At(view, index);
        return chain.Count switch
        {
            >= 3 => TryThree(view, chain, ref parts, order, out next),
            2 => TryTwo(view, chain, ref parts, order, out next),
            _ => TryWeek(view, index, ref parts, out next) || TrySpaced(view, index, ref parts, order, out next),
        } && EndsClean(view, next);
    }

    /// <summary>False where something stuck to the number makes it part of a code, an amount or an address.</summary>
    public static bool StartsClean(TokenView view, int index)
    {
        char before = view.CharacterBefore(index);
        if (before is '/' or '.' or '$' or '#' or '€' or '£' or '¥' or '_' or '@' or '=' or '&' or '%' or '+' or '\\' || char.IsAsciiLetter(before))
        {
            return false;
        }

        return before is not ('-' or ':') || (view[index].Start < 2 ? before == ':' : char.IsWhiteSpace(view.Text[view[index].Start - 2]) || !char.IsAsciiDigit(view.Text[view[index].Start - 2]));
    }

    /// <summary>False where the digits go on as a code, an amount or a fraction.</summary>
    public static bool EndsClean(TokenView view, int next)
    {
        int end = view[next - 1].End;
        char after = view.CharacterAt(end);
        char second = view.CharacterAt(end + 1);
        return after switch
        {
            '/' or '%' or '_' or '°' or '=' or '@' => false,
            '.' or ',' or ':' => !char.IsAsciiDigit(second),
            '-' => !char.IsAsciiLetterOrDigit(second) || view.Is(next + 1, SenseKind.DecadeSuffix) || view.IsNumber(next + 1),
            _ => !char.IsAsciiLetter(after) || after is 'T' or 't',
        };
    }

    private static bool TryThree(TokenView view, DigitChain chain, ref DateParts parts, DateOrder order, out int next)
    {
        next = chain.Next(3);
        char mark = chain.Mark(0);
        bool isUniform = mark == chain.Mark(1) || (mark == '/' && chain.Mark(1) == ',');
        if (!isUniform || mark is not ('/' or '-' or '.') || (chain.Count > 3 && chain.Mark(2) == mark && !IsRangeOf(chain, mark)))
        {
            return false;
        }

        if (chain.Digits(0) == 4)
        {
            return chain.Digits(1) <= 2 && chain.Digits(2) <= 2
                && (TrySet(ref parts, chain[0], chain[1], chain[2]) || TrySet(ref parts, chain[0], chain[2], chain[1]));
        }

        int year = chain.Digits(2) switch
        {
            4 => chain[2],
            2 when chain.Digits(0) <= 2 && chain.Digits(1) <= 2 && (mark != '.' || AllowsShortDots(view, chain, order)) => Pivot(chain[2]),
            _ => DateParts.Absent,
        };
        if (year == DateParts.Absent || chain.Digits(0) > 2 || chain.Digits(1) > 2)
        {
            parts.HasShortYear = true;
            return chain.Digits(0) == 2 && chain.Digits(2) == 2 && order == DateOrder.Ymd && mark != '.' && TrySet(ref parts, Pivot(chain[0]), chain[1], chain[2]);
        }

        parts.HasShortYear = chain.Digits(2) == 2;
        if (order == DateOrder.Ymd && chain.Digits(2) == 2 && chain.Digits(0) == 2 && TrySet(ref parts, Pivot(chain[0]), chain[1], chain[2]))
        {
            return true;
        }

        if (mark == '.' && view.Writes(Habits.YearPoint) && view.IsMark(next, '.') && view.IsAttached(next))
        {
            next++;
        }

        return TryDayMonth(ref parts, year, chain[0], chain[1], YearLast(view, order));
    }

    // "2/1/2012-3/1/2012" in one mark is a range only where six numbers make two whole dates.
    private static bool IsRangeOf(DigitChain chain, char mark) => mark == '-' && chain.Count == 6 && chain.Digits(2) == 4 && chain.Digits(5) == 4;

    // "26.10.21" is a date where the language writes dates with points; version numbers and addresses look the same.
    private static bool AllowsShortDots(TokenView view, DigitChain chain, DateOrder order) =>
        order != DateOrder.Mdy && (order != DateOrder.Dmy || chain[1] <= 12) && chain.Digits(0) == 2 && chain.Digits(1) == 2 && chain.Count <= 4 && (view.IsWholeText || view.Writes(Habits.Dots));

    private static bool TryTwo(TokenView view, DigitChain chain, ref DateParts parts, DateOrder order, out int next)
    {
        next = chain.Next(2);
        char mark = chain.Mark(0);
        if (chain.Digits(0) == 4 && chain.Digits(1) is 1 or 2 && mark is '-' or '/' && IsYear(chain[0]) && chain[1] is >= 1 and <= 12)
        {
            parts.Year = chain[0];
            parts.Month = chain[1];
            parts.IsWeak = (mark == '/' && chain[1] == (chain[0] + 1) % 100) || (mark == '-' && chain.Digits(1) == 1 && !view.IsWholeText);
            return true;
        }

        if (chain.Digits(0) == 4 && mark == '.' && view.Writes(Habits.DecimalComma) && chain.Digits(1) <= 2 && chain[0] is >= 1900 and <= 2100 && chain[1] is >= 1 and <= 12)
        {
            (parts.Year, parts.Month) = (chain[0], chain[1]);
            return true;
        }

        if (chain.Digits(1) == 4 && chain.Digits(0) <= 2 && mark is '/' or '-' or '.' && IsYear(chain[1]) && chain[0] is >= 1 and <= 12)
        {
            parts.Month = chain[0];
            parts.Year = chain[1];
            parts.IsWeak = mark == '.' || (mark == '-' && chain.Digits(0) == 1);
            return true;
        }

        // "12/20" is no day of a language that writes the day first.
        if (order == DateOrder.Dmy && chain[1] > 12 && chain.Next(2) < view.Count)
        {
            return false;
        }

        // "1-2" is a score or a span of things.
        bool isMark = mark is '/' || (mark == '-' && chain.Digits(0) + chain.Digits(1) > 2) || (mark == '.' && (view.Writes(Habits.Dots) || view.IsWholeText));
        if (chain.Digits(0) <= 2 && chain.Digits(1) <= 2 && isMark && TryDayMonth(ref parts, DateParts.Absent, chain[0], chain[1], order))
        {
            parts.IsWeak = true;
            parts.IsFragile = mark != '/' && !(mark == '.' && view.Writes(Habits.Dots));
            if (mark == '.' && view.Writes(Habits.Dots) && view.IsMark(next, '.') && view.IsAttached(next))
            {
                next++;
            }

            return true;
        }

        return false;
    }

    // ISO week dates: 2023-W04.
    private static bool TryWeek(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        int start = view[index].End;
        if (view[index].Length != 4 || !view.IsMark(index + 1, '-') || !view.IsAttached(index + 1) || view.CharacterAt(start + 1) is not 'W'
            || !view.IsNumber(index + 3) || view[index + 3].Start != start + 2 || view[index + 3].Length != 2 || view[index + 3].Value is < 1 or > 53)
        {
            return false;
        }

        parts.Year = view[index].Value;
        parts.IsoWeek = view[index + 3].Value;
        next = index + 4;
        return true;
    }

    // 20140220, where it is the whole text: anywhere else it is as likely a code.
    private static bool TryCompact(TokenView view, int index, ref DateParts parts)
    {
        int value = view[index].Value;
        return view.IsWholeText && view[index].Length == 8 && value / 10_000 is >= 1900 and < 2100 && TrySet(ref parts, value / 10_000, value / 100 % 100, value % 100);
    }

    // "20 2 2014", where it is the whole text; "2016 / 11" anywhere.
    private static bool TrySpaced(TokenView view, int index, ref DateParts parts, DateOrder order, out int next)
    {
        next = index + 1;
        if (TryCompact(view, index, ref parts))
        {
            return true;
        }

        if (TrySpacedPoints(view, index, ref parts, out next) || TrySpacedYearFirst(view, index, ref parts, out next))
        {
            return true;
        }

        next = index + 3;
        if (view.IsWholeText && view.IsNumber(index + 1) && view.IsNumber(index + 2) && view[index + 2].Length == 4 && view[index].Length <= 2 && view[index + 1].Length <= 2)
        {
            return TryDayMonth(ref parts, view[index + 2].Value, view[index].Value, view[index + 1].Value, YearLast(view, order));
        }

        bool isPoint = view.IsMark(index + 1, '.') && view.Writes(Habits.DecimalComma) && view[index].Length == 4 && view[index + 2].Length == 2;
        if (!(view.IsMark(index + 1, '/') || view.IsMark(index + 1, '-') || isPoint) || !view.IsNumber(index + 2) || view.IsMark(index + 3, '-') || view.IsMark(index + 3, '/'))
        {
            return false;
        }

        (int year, int month) = view[index].Length == 4 ? (index, index + 2) : (index + 2, index);
        if (view[year].Length != 4 || view[month].Length > 2 || !IsYear(view[year].Value) || view[month].Value is < 1 or > 12)
        {
            return false;
        }

        (parts.Year, parts.Month) = (view[year].Value, view[month].Value);
        return true;
    }

    // "2016 - 12 - 22", "2016 / 12 / 22".
    private static bool TrySpacedYearFirst(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index + 5;
        return view[index].Length == 4 && IsYear(view[index].Value) && (view.IsMark(index + 1, '-') || view.IsMark(index + 1, '/')) && view[index + 1].Value == view[index + 3].Value
            && view[index + 3].Kind == Scanning.TokenKind.Mark && view.IsNumber(index + 2) && view[index + 2].Length <= 2 && view.IsNumber(index + 4) && view[index + 4].Length <= 2
            && TrySet(ref parts, view[index].Value, view[index + 2].Value, view[index + 4].Value);
    }

    // "26. 10. 2021", where dates have points.
    private static bool TrySpacedPoints(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index + 5;
        if (view.Writes(Habits.YearPoint) && view[index].Length == 4 && view.IsMark(index + 1, '.') && view.IsNumber(index + 2) && view.IsMark(index + 3, '.') && view.IsNumber(index + 4)
            && view[index + 2].Length <= 2 && view[index + 4].Length <= 2)
        {
            next += view.IsMark(next, '.') && view.IsAttached(next) ? 1 : 0;
            return TrySet(ref parts, view[index].Value, view[index + 2].Value, view[index + 4].Value);
        }

        if (!(view.Writes(Habits.Dots) || view.IsWholeText) || !view.IsMark(index + 1, '.') || !view.IsNumber(index + 2) || !view.IsMark(index + 3, '.') || !view.IsNumber(index + 4)
            || view[index].Length > 2 || view[index + 2].Length > 2 || view[index + 4].Length is not (2 or 4))
        {
            return false;
        }

        parts.HasShortYear = view[index + 4].Length == 2;
        int year = view[index + 4].Length == 2 ? Pivot(view[index + 4].Value) : view[index + 4].Value;
        next += view.Writes(Habits.YearPoint) && view.IsMark(next, '.') && view.IsAttached(next) ? 1 : 0;
        return TrySet(ref parts, year, view[index + 2].Value, view[index].Value);
    }

    // Where the year leads elsewhere, a year at the end is foreign: American beside months before days, else European.
    private static DateOrder YearLast(TokenView view, DateOrder order) =>
        order == DateOrder.Ymd && !view.Writes(Habits.MonthFirst) ? DateOrder.Dmy : order;

    private static bool TryDayMonth(ref DateParts parts, int year, int first, int second, DateOrder order)
    {
        bool monthFirst = order == DateOrder.Mdy || (order == DateOrder.Ymd);
        (int day, int month) = monthFirst ? (second, first) : (first, second);
        if (!Calendar.IsDay(year, month, day) && !Calendar.IsDay(year, month = first + second - month, day = first + second - day))
        {
            return false;
        }

        parts.Year = year;
        parts.Month = month;
        parts.Day = day;
        parts.IsOrderOpen = first <= 12 && second <= 12 && first != second;
        parts.OrderShown = first > 12 ? DateOrder.Dmy : second > 12 ? DateOrder.Mdy : DateOrder.Auto;
        return true;
    }

    private static bool TrySet(ref DateParts parts, int year, int month, int day)
    {
        if (!Calendar.IsDay(year, month, day) || year == 0)
        {
            return false;
        }

        (parts.Year, parts.Month, parts.Day) = (year, month, day);
        return true;
    }

    /// <summary>Years of four digits that texts speak of.</summary>
    public static bool IsYear(int value) => value is >= 1000 and <= 2999;

    /// <summary>Two digits as a year: 00 to 49 in this century, 50 to 99 in the last. A fixed pivot, so that no result depends on the clock.</summary>
    public static int Pivot(int twoDigits) => twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}
