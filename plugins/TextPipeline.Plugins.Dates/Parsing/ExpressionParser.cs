using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Scanning;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Reads a whole expression: neighbouring components of one moment, and ranges of two.</summary>
internal static class ExpressionParser
{
    private const int MostComponents = 8;

    /// <summary>Reads the expression that starts at a token.</summary>
    /// <param name="view">The line.</param>
    /// <param name="index">Where to start.</param>
    /// <param name="order">How digits are ordered.</param>
    /// <param name="found">The expression in tokens.</param>
    public static bool TryParse(TokenView view, int index, DateOrder order, out Match found)
    {
        int start = view.Is(index, SenseKind.RangeFrom) ? index + 1 : index;
        if (SignedOffsetGrammar.TryParse(view, start, out found) || AnchoredOffsetGrammar.TryParse(view, start, order, out found))
        {
            return true;
        }

        if (!TryParseMoment(view, start, order, isExpected: false, out found))
        {
            return false;
        }

        bool isBetween = start > index || view.Is(found.First - 1, SenseKind.RangeFrom);
        if (found.Second is null && TryReadJoint(view, found.Next, isBetween || RangeJoiner.IsWeekdayOnly(found.Parts), out int at)
            && TryParseMoment(view, at, order, isExpected: found.Parts.HasTime, out Match end)
            && (end.Second is null ? RangeJoiner.TryJoin(ref found, end, view.IsWholeText) : RangeJoiner.TryJoinWeekdays(ref found, end)))
        {
            found.Next = end.Next;
            found.IsRange = true;
            return true;
        }

        found.IsRange = found.Second is not null;
        return true;
    }

    /// <summary>Reads one moment: neighbouring components that speak of the same day or time.</summary>
    /// <param name="view">The line.</param>
    /// <param name="index">Where to start.</param>
    /// <param name="order">How digits are ordered.</param>
    /// <param name="isExpected">Whether a time stands before, so that <c>09.30</c> is one too.</param>
    /// <param name="found">The moment in tokens.</param>
    public static bool TryParseMoment(TokenView view, int index, DateOrder order, bool isExpected, out Match found)
    {
        found = new Match { First = index, Next = index, Parts = new DateParts() };
        if (!(isExpected && TryAddExpectedTime(view, index, needsMinutes: true, ref found)) && !TryAdd(view, index, order, ref found, isFirst: true)
            && !(isExpected && TryAddExpectedTime(view, index, needsMinutes: false, ref found)))
        {
            return false;
        }

        for (int count = 1; count < MostComponents && TryExtend(view, order, ref found); count++)
        {
        }

        return true;
    }

    // "09.30" behind a time is a time before it is a date; "5 Mei" is a date before "5" is an hour.
    private static bool TryAddExpectedTime(TokenView view, int index, bool needsMinutes, ref Match found)
    {
        DateParts parts = new();
        if (!ClockGrammar.TryParse(view, index, ref parts, isExpected: true, hasDate: false, out int next) || (view.IsNumber(next - 1) && !NumericGrammar.EndsClean(view, next))
            || (needsMinutes && parts.Minute == DateParts.Absent))
        {
            return false;
        }

        found.Parts = parts;
        found.Next = next;
        return true;
    }

    private static bool TryAdd(TokenView view, int index, DateOrder order, ref Match found, bool isFirst)
    {
        if (!ComponentParser.TryParse(view, index, found.Parts, order, out Component component))
        {
            return false;
        }

        DateParts joined = found.Parts;
        if (isFirst)
        {
            joined = component.Parts;
            found.First = component.First;
        }
        else if ((component.Second is not null && found.Second is not null) || !PartsJoiner.TryJoin(ref joined, component.Parts))
        {
            return false;
        }

        if (component.Second is DateParts second)
        {
            DateParts end = found.Parts;
            found.Second = isFirst || !PartsJoiner.TryJoin(ref end, second) ? second : end;
        }
        else if (found.Second is DateParts last && !isFirst && PartsJoiner.TryJoin(ref last, component.Parts))
        {
            found.Second = last;
        }

        if (view.Writes(Habits.BuddhistYears) && joined.Year is > 2400 and < 2800)
        {
            joined.Year -= 543;
        }

        found.Parts = joined;
        found.IsAnnounced |= component.IsAnnounced;
        found.Next = component.Next;
        return component.TimeAt == 0 || TryAddStuckTime(view, component.TimeAt, ref found);
    }

    // 2023-01-30T13:24+07:00: the T is a token of its own, or hidden in none.
    private static bool TryAddStuckTime(TokenView view, int index, ref Match found)
    {
        DateParts time = new();
        if (ClockGrammar.TryParse(view, index, ref time, isExpected: true, hasDate: true, out int next) && time.Minute != DateParts.Absent
            && PartsJoiner.TryJoin(ref found.Parts, time))
        {
            found.Next = next;
            return true;
        }

        return !view.IsAttached(found.Next) || view[found.Next].Kind == TokenKind.Mark;
    }

    private static bool TryExtend(TokenView view, DateOrder order, ref Match found)
    {
        int at = found.Next;
        int bracket = view.IsMark(at, ',') ? at + 1 : at;
        if (view.IsMark(bracket, '('))
        {
            return TryExtendInBrackets(view, bracket + 1, order, ref found);
        }

        if (TryTrailingTurn(view, at, ref found))
        {
            return true;
        }

        if (view.IsMark(at, ',') || (IsLooseJoint(view, at) && found.Parts.HasDate != found.Parts.HasTime))
        {
            return TryExtendBehindMark(view, at + 1, order, ref found);
        }

        while ((view.Is(at, SenseKind.Link) || view.Is(at, SenseKind.Preposition)) && at - found.Next < 2
            && !view.Is(at, SenseKind.Clock) && !view.Is(at, SenseKind.RangeTo))
        {
            at++;
        }

        // "5 Mei 20:00" and "Senin 5 Mei" touch; "Senin. 5 Mei" does not get here.
        return TryAdd(view, at, order, ref found, isFirst: false);
    }

    private static bool TryExtendBehindMark(TokenView view, int at, DateOrder order, ref Match found)
    {
        Match before = found;
        if (view.Is(at, SenseKind.Preposition) && !view.Is(at, SenseKind.Clock))
        {
            at++;
        }

        if (!TryAdd(view, at, order, ref found, isFirst: false))
        {
            return false;
        }

        // "Selasa (3/1), kemarin" are two; and so are a list's weak members.
        bool isRelative = !before.Parts.HasDeixis && found.Parts.HasDeixis && before.Parts.HasDate;
        if (isRelative || (found.Parts.HasOffset && !before.Parts.HasOffset))
        {
            found = before;
            return false;
        }

        return true;
    }

    private static bool TryExtendInBrackets(TokenView view, int at, DateOrder order, ref Match found)
    {
        Match before = found;
        if (TryAdd(view, at, order, ref found, isFirst: false))
        {
            while (!view.IsMark(found.Next, ')') && TryExtend(view, order, ref found))
            {
            }

            if (view.IsMark(found.Next, ')'))
            {
                found.Next++;
                return true;
            }
        }

        found = before;
        return false;
    }

    // "14 Februari lalu", "6 Februari mendatang", "Senin (3/7) lalu", "September lalu".
    private static bool TryTrailingTurn(TokenView view, int at, ref Match found)
    {
        if (found.Parts.HasTurn || found.Parts.Year != DateParts.Absent || found.Parts.HasDeixis || found.Parts.HasOffset || !(found.Parts.HasWeekday || found.Parts.Month != DateParts.Absent)
            || !RelativeGrammar.TryDirection(view, at, out int turn) || view.Is(at + 1, SenseKind.Unit) || view.Is(at + 1, SenseKind.Weekday)
            || view.TryGetMonth(at + 1, out _, out _))
        {
            return false;
        }

        (found.Parts.HasTurn, found.Parts.Turn) = (true, turn);
        found.Parts.IsBareMonth = false;
        if (found.Second is DateParts second)
        {
            (second.HasTurn, second.Turn) = (true, turn);
            found.Second = second;
        }

        found.Next = at + 1;
        return true;
    }

    private static bool IsLooseJoint(TokenView view, int at) => view.IsMark(at, '|') || view.IsMark(at, '@') || (view.IsMark(at, '-') && !view.IsAttached(at));

    private static bool TryReadJoint(TokenView view, int index, bool isBetween, out int next)
    {
        next = index + 1;
        if (!view.IsMark(index, '-') && !view.Is(index, SenseKind.RangeTo) && !(isBetween && view.Is(index, SenseKind.And)) && !view.IsMark(index, '/'))
        {
            return false;
        }

        next = view.Skip(view.Is(next, SenseKind.RangeTo) ? next + 1 : next, SenseKind.DatePrefix, SenseKind.Preposition);
        return true;
    }

    /// <summary>An expression in tokens.</summary>
    internal struct Match
    {
        /// <summary>Its first token.</summary>
        public int First;

        /// <summary>The token behind it.</summary>
        public int Next;

        /// <summary>What it says; for a range, of its start.</summary>
        public DateParts Parts;

        /// <summary>What it says of a range's end.</summary>
        public DateParts? Second;

        /// <summary>Whether it is a range.</summary>
        public bool IsRange;

        /// <summary>Whether a word before it says that a date follows.</summary>
        public bool IsAnnounced;
    }
}
