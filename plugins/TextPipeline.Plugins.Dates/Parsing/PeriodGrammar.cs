using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Years, decades, quarters and parts of periods: <c>tahun 2011</c>, <c>1980-an</c>, <c>kuartal II 2019</c>, <c>akhir Juli 2022</c>.</summary>
internal static class PeriodGrammar
{
    /// <summary>Reads a part of a period, a quarter or half of a year, or a month announced as one.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out DateParts? second, out int next)
    {
        second = null;
        return TryEdge(view, index, ref parts, out next) || TryQuarter(view, index, ref parts, out next) || TryAnnouncedMonth(view, index, ref parts, out next);
    }

    /// <summary>Reads a year or decade, or two years as a range. A year without a word that says so is weak.</summary>
    public static bool TryYear(TokenView view, int index, ref DateParts parts, out DateParts? second, out int next)
    {
        second = null;
        next = index;
        bool isAnnounced = view.TryGet(index, SenseKind.Unit, out Sense unit) && unit.Unit is TimeUnit.Year or TimeUnit.Decade;
        int at = isAnnounced ? index + 1 : index;
        if (!view.IsNumber(at) || !NumericGrammar.StartsClean(view, at))
        {
            return false;
        }

        if (TryDecade(view, at, isAnnounced, ref parts, out next))
        {
            return true;
        }

        if (view[at].Length != 4 || !NumericGrammar.IsYear(view[at].Value))
        {
            return false;
        }

        parts.Year = view[at].Value;
        next = at + 1;
        parts.IsWeak = !isAnnounced;
        if (view.IsMark(next, '-') && view.IsNumber(next + 1) && view[next + 1].Length == 4 && view[next + 1].Value is int last
            && last > parts.Year && last - parts.Year <= 120 && parts.Year is >= 1500 and <= 2100 && NumericGrammar.EndsClean(view, next + 2))
        {
            parts.IsWeak = false;
            second = parts with { Year = last };
            next += 2;
            return true;
        }

        if (view.Is(next, SenseKind.YearSuffix))
        {
            parts.IsWeak = false;
            next++;
        }

        // "1800 GMT" is a clock time.
        if (view.Is(next, SenseKind.Zone))
        {
            return false;
        }

        parts.IsWeak &= !StandsAlone(view, index, next);
        return NumericGrammar.EndsClean(view, next);
    }

    // "(2014)", "»2014 Proves a Grim Year«": behind an opening mark, before a mark or a capital, a year is no amount.
    private static bool StandsAlone(TokenView view, int index, int next) =>
        view[index].Value is >= 1900 and <= 2100 && (view.IsMark(index - 1, '"') || view.IsMark(index - 1, '(')) && !view.IsWholeText
        && (view.IsMark(next, ')') || view.IsMark(next, '"') || char.IsUpper(view.CharacterAt(view[next].Start)));

    // 1980-an, 90-an, 1980s, '80s.
    private static bool TryDecade(TokenView view, int index, bool isAnnounced, ref DateParts parts, out int next)
    {
        int value = view[index].Value;
        next = view.IsMark(index + 1, '-') || view.IsMark(index + 1, '\'') ? index + 2 : index + 1;
        if (!view.Is(next, SenseKind.DecadeSuffix) || !view.IsAttached(next) || !view.IsAttached(index + 1) || value % 10 != 0
            || !(view[index].Length == 4 || (view[index].Length == 2 && (isAnnounced || view.IsMark(index - 1, '\'') || view.Is(index - 1, SenseKind.Preposition)))))
        {
            return false;
        }

        parts.HasShortYear = view[index].Length == 2;
        parts.Year = view[index].Length == 2 ? NumericGrammar.Pivot(value) : value;
        parts.IsDecade = true;
        next++;
        return true;
    }

    // awal tahun ini, akhir Juli [2022], pertengahan 2019, end of [the] month, early next week, mid-2019.
    private static bool TryEdge(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index + 1;
        if (!view.TryGet(index, SenseKind.Edge, out Sense edge))
        {
            return false;
        }

        int at = view.IsMark(next, '-') ? next + 1 : next;
        if (RelativeGrammar.TryDeixis(view, at, ref parts, out next))
        {
            parts.Edge = (Edge)edge.Value;
            return true;
        }

        at = view.Skip(at, SenseKind.Link, SenseKind.DatePrefix);
        if (!RelativeGrammar.TryDeixis(view, at, ref parts, out next) && !TryAnnouncedMonth(view, at, ref parts, out next)
            && !TryMonth(view, at, ref parts, out next) && !CenturyGrammar.TryParse(view, at, ref parts, out next) && !TryYear(view, at, ref parts, out _, out next))
        {
            return false;
        }

        parts.Edge = (Edge)edge.Value;
        parts.IsWeak = false;
        parts.IsBareMonth = false;
        return true;
    }

    private static bool TryMonth(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        DateParts found = parts;
        if (!view.TryGetMonth(index, out _, out _) || !CalendarGrammar.TryParse(view, index, ref found, out _, out next) || found.Day != DateParts.Absent)
        {
            return false;
        }

        parts = found;
        return true;
    }

    // bulan September [2024], tahun 2024 bulan 9 not.
    private static bool TryAnnouncedMonth(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        if (!view.TryGet(index, SenseKind.Unit, out Sense unit) || unit.Unit != TimeUnit.Month || !TryMonth(view, index + 1, ref parts, out next))
        {
            return false;
        }

        parts.IsBareMonth = false;
        parts.IsWeak = false;
        return true;
    }

    // kuartal II 2019, Q3 2016, second quarter of 2016, semester I 2020, 2016 Q3.
    private static bool TryQuarter(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        int at = index, year = DateParts.Absent;
        int behind = view.Is(at + 1, SenseKind.YearSuffix) ? at + 2 : at + 1;
        if (view.IsNumber(at) && view[at].Length == 4 && NumericGrammar.StartsClean(view, at)
            && (view.Is(behind, SenseKind.Quarter) || view.Is(behind, SenseKind.HalfYear)))
        {
            (year, at) = (view[at].Value, behind);
        }

        int number = 0;
        if (view.TryGet(at, SenseKind.Ordinal, out Sense ordinal))
        {
            number = ordinal.Value;
            at++;
        }

        bool isQuarter = view.TryGet(at, SenseKind.Quarter, out Sense sense);
        if (!isQuarter && !view.TryGet(at, SenseKind.HalfYear, out sense))
        {
            return false;
        }

        number = Math.Max(number, sense.Value);
        at++;
        if (number == 0 && TryReadNumber(view, at, out number))
        {
            at++;
        }

        if (number < 1 || number > (isQuarter ? 4 : 2))
        {
            return false;
        }

        next = at;
        at = view.IsMark(at, ',') || view.IsMark(at, '/') || view.IsMark(at, '-') || view.IsMark(at, '\'') ? at + 1 : view.Skip(at, SenseKind.Link, SenseKind.Link);
        at = view.IsYearWord(at) ? at + 1 : at;

        if (year == DateParts.Absent && view.IsNumber(at) && view[at].Length is 4 && NumericGrammar.IsYear(view[at].Value))
        {
            year = view[at].Value;
            next = at + 1;
        }
        else if (RelativeGrammar.TryDeixis(view, at, ref parts, out int deixis))
        {
            next = deixis;
        }

        parts.Year = year;
        parts.Quarter = isQuarter ? number : DateParts.Absent;
        parts.HalfYear = isQuarter ? DateParts.Absent : number;
        return year != DateParts.Absent || parts.HasDeixis;
    }

    private static bool TryReadNumber(TokenView view, int index, out int number)
    {
        number = view.IsNumber(index) && view[index].Length == 1 ? view[index].Value
            : view.TryGet(index, SenseKind.Roman, out Sense roman) || view.TryGet(index, SenseKind.Ordinal, out roman) ? roman.Value : 0;
        return number > 0;
    }
}
