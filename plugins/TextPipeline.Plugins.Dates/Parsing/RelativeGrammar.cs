using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Expressions that count from another day: <c>kemarin</c>, <c>tiga bulan lalu</c>, <c>pekan depan</c>, <c>sehari setelahnya</c>.</summary>
internal static class RelativeGrammar
{
    private const int LongestDuration = 7;

    /// <summary>Reads a relative expression.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index + 1;
        if (view.TryGet(index, SenseKind.Relative, out Sense relative) && !LeadsDuration(view, index, relative))
        {
            // "now" is a moment where it is all that a text says; in running text it is a filler. "tonight" is also a part of its day.
            (parts.DeixisUnit, parts.DeixisOffset) = (relative.Unit, relative.Value);
            parts.IsWeak = parts.IsFragile = relative.Unit == TimeUnit.Second;
            parts.DayPart = view.TryGet(index, SenseKind.DayPart, out Sense part) ? (DayPart)part.Value : DayPart.None;
            return true;
        }

        if (view.TryGet(index, SenseKind.ThatDay, out Sense that))
        {
            (parts.OffsetUnit, parts.OffsetDays, parts.FromMention, parts.NeedsMention) = (TimeUnit.Day, that.Value, true, true);
            parts.DayPart = view.TryGet(index, SenseKind.DayPart, out Sense partOfThat) ? (DayPart)partOfThat.Value : DayPart.None;
            return true;
        }

        return TryDeixis(view, index, ref parts, out next) || TryOffset(view, index, ref parts, out next);
    }

    /// <summary>Reads a unit with deixis on either side: <c>pekan depan</c>, <c>next week</c>, <c>bulan yang lalu</c>.</summary>
    public static bool TryDeixis(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index + 1;
        if (view.TryGet(index, SenseKind.Relative, out Sense relative) && relative.Unit > TimeUnit.Day)
        {
            (parts.DeixisUnit, parts.DeixisOffset) = (relative.Unit, relative.Value);
            return true;
        }

        next = index + 2;
        if (view.TryGet(index, SenseKind.Unit, out Sense unit) && unit.Unit >= TimeUnit.Day && TryDirection(view, index + 1, out int offset))
        {
            (parts.DeixisUnit, parts.DeixisOffset) = (unit.Unit, offset);
            return true;
        }

        if (TryDirection(view, index, out offset) && view.TryGet(index + 1, SenseKind.Unit, out unit) && unit.Unit >= TimeUnit.Day)
        {
            (parts.DeixisUnit, parts.DeixisOffset) = (unit.Unit, offset);
            return true;
        }

        return false;
    }

    /// <summary>Reads one word of deixis.</summary>
    public static bool TryDirection(TokenView view, int index, out int offset)
    {
        offset = view.Is(index, SenseKind.Next) ? 1 : view.Is(index, SenseKind.Last) ? -1 : 0;
        return offset != 0 || view.Is(index, SenseKind.This);
    }

    // [in] 3 days [ago], sehari setelahnya, 1 year and 2 months ago.
    private static bool TryOffset(TokenView view, int index, ref DateParts parts, out int next)
    {
        int sign = view.Is(index, SenseKind.AgoPrefix) ? -1 : view.Is(index, SenseKind.AheadPrefix) ? 1 : 0;
        int at = sign == 0 ? index : index + 1;
        at = view.Skip(at, SenseKind.Approximate, SenseKind.Approximate);
        if (sign == 0 && LeadsCount(view, at) && TryDirection(view, at, out sign))
        {
            at++;
        }

        DateParts sum = parts;
        int terms = 0;
        if (sign != 0 && view.Writes(Habits.BareUnits) && view.TryGet(at, SenseKind.Unit, out Sense bare) && TryAdd(ref sum, bare.Unit, 1))
        {
            terms++;
            at++;
        }

        if (!TryDuration(view, ref at, ref sum, ref sign) && terms == 0)
        {
            next = at;
            return false;
        }

        next = at;

        if (view.Is(at, SenseKind.Ago) || view.Is(at, SenseKind.Ahead) || view.Is(at, SenseKind.Later) || view.Is(at, SenseKind.Before))
        {
            sum.FromMention = view.Is(at, SenseKind.Later) || (view.Is(at, SenseKind.Before) && !view.Is(at, SenseKind.Ago));
            sign = view.Is(at, SenseKind.Ago) || view.Is(at, SenseKind.Before) ? -1 : 1;
            next = at + 1;
        }

        // "15 minutes before", where it is the whole text.
        if (sign == 0 && view.IsWholeText && at + 1 == view.Count && view.TryGet(at, SenseKind.OffsetFrom, out Sense from))
        {
            (sign, next) = (from.Value, at + 1);
        }

        // "empat menit kemudian" counts in an event, not on a calendar.
        if (sign == 0 || (sum.FromMention && sum.OffsetUnit < TimeUnit.Day && !(view.IsWholeText && next == view.Count)))
        {
            return false;
        }

        sum.OffsetMonths *= sign;
        sum.OffsetDays *= sign;
        sum.OffsetSeconds *= sign;
        parts = sum;
        return true;
    }

    /// <summary>Reads a duration: <c>1 year and 2 months</c>.</summary>
    /// <param name="view">The line.</param>
    /// <param name="at">Where to start; where it ends.</param>
    /// <param name="sum">Takes months, days and seconds.</param>
    /// <param name="sign">Takes the direction where a word of the duration has one.</param>
    public static bool TryDuration(TokenView view, ref int at, ref DateParts sum, ref int sign)
    {
        int terms = 0;
        while (terms < LongestDuration && TryTerm(view, terms == 0 ? at : SkipJoint(view, at), ref sum, out int direction, out int end))
        {
            terms++;
            at = end;
            sign = direction == 0 ? sign : direction;
        }

        return terms > 0;
    }

    // Romanian "acum" is "now", and "ago" before a duration.
    private static bool LeadsDuration(TokenView view, int index, Sense relative) => relative.Unit == TimeUnit.Second
        && (view.Is(index, SenseKind.AgoPrefix) || view.Is(index, SenseKind.AheadPrefix)) && view.TryGetCount(index + 1, out _, out _);

    // "next 2 weeks", where the word is nothing else: "lalu" before a number is "then".
    private static bool LeadsCount(TokenView view, int index) => (view.Is(index, SenseKind.Next) || view.Is(index, SenseKind.Last))
        && (view.IsNumber(index + 1) || view.Is(index + 1, SenseKind.Number))
        && !view.Is(index, SenseKind.Ago) && !view.Is(index, SenseKind.Ahead) && !view.Is(index, SenseKind.FutureCue) && !view.Is(index, SenseKind.Relative);

    private static int SkipJoint(TokenView view, int index)
    {
        index = view.IsMark(index, ',') ? index + 1 : index;
        return view.Is(index, SenseKind.And) ? index + 1 : index;
    }

    private static bool TryTerm(TokenView view, int index, ref DateParts sum, out int direction, out int next)
    {
        direction = 0;
        if (view.TryGet(index, SenseKind.Offset, out Sense single))
        {
            next = index + 1;
            direction = single.Value;
            return TryAdd(ref sum, single.Unit, 1);
        }

        if (view.TryGet(index, SenseKind.OneUnit, out Sense one))
        {
            next = index + 1;
            return TryAdd(ref sum, one.Unit, Math.Max(1, one.Value));
        }

        if (TryDecimal(view, index, ref sum, out next))
        {
            return true;
        }

        if (view.Writes(Habits.UnitsFirst) && view.TryGet(index, SenseKind.Unit, out Sense first) && view.TryGetCount(index + 1, out int behind, out next)
            && !view.Is(index + 1, SenseKind.Article))
        {
            return TryAdd(ref sum, first.Unit, behind);
        }

        if (!view.TryGetCount(index, out int count, out next) || (view.IsNumber(index) && !NumericGrammar.StartsClean(view, index) && !IsSigned(view, index)))
        {
            return false;
        }

        if (view.TryGet(next, SenseKind.Offset, out Sense offset))
        {
            next++;
            direction = offset.Value;
            return TryAdd(ref sum, offset.Unit, count);
        }

        // "2 prochaines semaines".
        if (TryDirection(view, next, out int turn) && turn != 0 && view.Is(next + 1, SenseKind.Unit) && !view.Is(next, SenseKind.Ago) && !view.Is(next, SenseKind.Ahead))
        {
            direction = turn;
            next++;
        }

        return view.TryGet(next, SenseKind.Unit, out Sense unit) && next++ >= 0 && TryAdd(ref sum, unit.Unit, count);
    }

    private static bool IsSigned(TokenView view, int index) => view.IsWholeText && (view.IsMark(index - 1, '+') || view.IsMark(index - 1, '-'));

    // 2.5 hours.
    private static bool TryDecimal(TokenView view, int index, ref DateParts sum, out int next)
    {
        next = index + 4;
        if (!view.IsNumber(index) || !view.IsMark(index + 1, '.') || !view.IsNumber(index + 2) || !view.IsAttached(index + 2) || view[index + 2].Length > 4
            || !view.TryGet(index + 3, SenseKind.Unit, out Sense unit) || unit.Unit > TimeUnit.Week || view[index].Value > 10_000)
        {
            return false;
        }

        double count = view[index].Value + (view[index + 2].Value / Math.Pow(10, view[index + 2].Length));
        int seconds = unit.Unit switch { TimeUnit.Second => 1, TimeUnit.Minute => 60, TimeUnit.Hour => 3600, TimeUnit.Day => 86_400, _ => 604_800 };
        sum.OffsetSeconds += (long)(count * seconds);
        TimeUnit grain = unit.Unit >= TimeUnit.Day ? unit.Unit : unit.Unit == TimeUnit.Hour ? TimeUnit.Minute : TimeUnit.Second;
        sum.OffsetUnit = sum.OffsetUnit == TimeUnit.None || grain < sum.OffsetUnit ? grain : sum.OffsetUnit;
        return true;
    }

    private static bool TryAdd(ref DateParts sum, TimeUnit unit, int count)
    {
        if (count > 12_000)
        {
            return false;
        }

        switch (unit)
        {
            case TimeUnit.Second:
                sum.OffsetSeconds += count;
                break;
            case TimeUnit.Minute:
                sum.OffsetSeconds += count * 60L;
                break;
            case TimeUnit.Hour:
                sum.OffsetSeconds += count * 3600L;
                break;
            case TimeUnit.Day:
                sum.OffsetDays += count;
                break;
            case TimeUnit.Week or TimeUnit.Weekend:
                sum.OffsetDays += count * 7;
                break;
            default:
                sum.OffsetMonths += count * (unit switch
                {
                    TimeUnit.Month => 1,
                    TimeUnit.Quarter => 3,
                    TimeUnit.HalfYear => 6,
                    TimeUnit.Year => 12,
                    TimeUnit.Decade => 120,
                    _ => 1200,
                });
                break;
        }

        sum.OffsetUnit = sum.OffsetUnit == TimeUnit.None || unit < sum.OffsetUnit ? unit : sum.OffsetUnit;
        return true;
    }
}
