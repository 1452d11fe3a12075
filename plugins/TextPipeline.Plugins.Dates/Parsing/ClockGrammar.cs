using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Clock times: <c>pukul 13.24 WIB</c>, <c>13:24:05</c>, <c>9 am</c>, <c>setengah delapan malam</c>, <c>noon</c>.</summary>
internal static class ClockGrammar
{
    /// <summary>Reads a clock time.</summary>
    /// <param name="view">The line.</param>
    /// <param name="index">Where to start.</param>
    /// <param name="parts">Takes hour, minute, second, zone and part of the day.</param>
    /// <param name="isExpected">Whether what stands before says that a time follows, so that <c>13.24</c> is one.</param>
    /// <param name="hasDate">Whether a day stands before, so that <c>at 3</c> is a time.</param>
    /// <param name="next">The token behind it.</param>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, bool isExpected, bool hasDate, out int next)
    {
        next = index;
        int at = index;
        bool hasClock = isExpected;
        for (int end = view.Skip(at, SenseKind.Approximate, SenseKind.Clock); at < end; at++)
        {
            // "at" and its like (value 1) introduce an hour only behind a day.
            hasClock |= view.TryGet(at, SenseKind.Clock, out Sense clock) && (clock.Value == 0 || hasDate || HasMinutes(view, at + 1));
        }

        if (view.IsMark(at, ':') && hasClock && at > index)
        {
            at++;
        }

        // 午後8時: the half of the day stands before the hour.
        bool isPrefixed = view.TryGet(at, SenseKind.Meridiem, out Sense prefix) && view.IsNumber(at + 1);
        at = isPrefixed ? at + 1 : at;
        if (view.TryGet(at, SenseKind.NamedTime, out Sense named))
        {
            (parts.Hour, parts.Minute) = (named.Value, 0);
            next = at + 1;
            return true;
        }

        if (!TryReadHour(view, at, hasClock, ref parts, out bool isSure, out at))
        {
            return false;
        }

        if (isPrefixed && parts.Hour is >= 1 and <= 12)
        {
            parts.Hour = (parts.Hour % 12) + (12 * prefix.Value);
            parts.HasMeridiem = isSure = true;
        }

        // "Jan 1, 9:30": behind a day, a colon is enough.
        isSure |= hasDate && parts.Minute != DateParts.Absent && view[at - 2].IsMark(':');

        isSure |= ReadDayHalf(view, ref at, ref parts, hasClock || isSure);
        isSure |= ReadZone(view, ref at, ref parts);
        next = at;
        return isSure && parts.Hour <= 24;
    }

    /// <summary>Reads a zone behind a time: a name, <c>Z</c>, <c>+07:00</c>, <c>UTC+7</c>, the words for local time.</summary>
    public static bool ReadZone(TokenView view, ref int at, ref DateParts parts)
    {
        int index = view.IsMark(at, '(') && view.Is(at + 1, SenseKind.Zone) && view.IsMark(at + 2, ')') ? at + 1 : at;
        if (view.TryGet(index, SenseKind.Zone, out Sense zone) && (zone.Value != 0 || view[index].IsCapitalized || view[index].Length > 2))
        {
            (parts.ZoneMinutes, parts.HasZone) = (zone.Value, true);
            at = index == at ? at + 1 : at + 3;
            if (zone.Value == 0 && TryReadOffset(view, at, out int more, out int next))
            {
                parts.ZoneMinutes = more;
                at = next;
            }

            return true;
        }

        if (view.Is(at, SenseKind.LocalTime))
        {
            parts.IsLocalTime = true;
            at++;
            return true;
        }

        if (TryReadOffset(view, at, out int minutes, out int end) && parts.Minute != DateParts.Absent)
        {
            (parts.ZoneMinutes, parts.HasZone) = (minutes, true);
            at = end;
            return true;
        }

        return false;
    }

    // +07:00, +0700, -05:30, +7.
    private static bool TryReadOffset(TokenView view, int index, out int minutes, out int next)
    {
        minutes = 0;
        next = index;
        bool isMinus = view.IsMark(index, '-');
        if (!(isMinus || view.IsMark(index, '+')) || !view.IsNumber(index + 1) || !view.IsAttached(index + 1))
        {
            return false;
        }

        int value = view[index + 1].Value;
        next = index + 2;
        switch (view[index + 1].Length)
        {
            case 4:
                minutes = (value / 100 * 60) + (value % 100);
                break;
            case 2 when view.IsMark(next, ':') && view.IsNumber(next + 1) && view[next + 1].Length == 2:
                minutes = (value * 60) + view[next + 1].Value;
                next += 2;
                break;
            case <= 2 when !isMinus || view.IsAttached(index) && view[index - 1].Kind == Scanning.TokenKind.Word:
                minutes = value * 60;
                break;
            default:
                return false;
        }

        minutes = isMinus ? -minutes : minutes;
        return minutes is >= -14 * 60 and <= 14 * 60 && (view[index + 1].Length > 2 || value <= 14);
    }

    private static bool HasMinutes(TokenView view, int index) => view.IsNumber(index) && DigitChain.At(view, index) is { Count: > 1 } chain && chain.Mark(0) == ':' && chain.Digits(1) == 2;

    private static bool TryReadHour(TokenView view, int index, bool hasClock, ref DateParts parts, out bool isSure, out int next)
    {
        isSure = hasClock;
        next = index;
        if (hasClock && view.Is(index, SenseKind.HalfBefore) && view.TryGetCount(index + 1, out int after, out next) && after is >= 1 and <= 12)
        {
            (parts.Hour, parts.Minute) = (after == 1 ? 12 : after - 1, 30);
            return true;
        }

        if (view.IsNumber(index))
        {
            return (hasClock || NumericGrammar.StartsClean(view, index)) && TryReadDigits(view, index, hasClock, ref parts, ref isSure, out next);
        }

        if (hasClock && view.TryGetCount(index, out int hour, out next) && hour is >= 0 and <= 24)
        {
            parts.Hour = hour;
            return true;
        }

        return false;
    }

    private static bool TryReadDigits(TokenView view, int index, bool hasClock, ref DateParts parts, ref bool isSure, out int next)
    {
        DigitChain chain = DigitChain.At(view, index);
        next = index + 1;
        if (chain.Digits(0) > 2 || chain[0] > 24)
        {
            return false;
        }

        parts.Hour = chain[0];
        char mark = chain.Mark(0);
        if (mark is ':' or '.' && chain.Digits(1) == 2 && chain[1] < 60)
        {
            bool hasSeconds = chain.Mark(1) == mark && chain.Digits(2) == 2 && chain[2] < 60;
            if (chain.Mark(1) == mark && !hasSeconds)
            {
                return false;
            }

            parts.Minute = chain[1];
            next = chain.Next(2);
            if (hasSeconds)
            {
                parts.Second = chain[2];
                next = chain.Next(3);
                if (chain.Mark(2) is '.' or ',')
                {
                    next = chain.Next(4);
                }
            }

            isSure |= mark == ':' && (chain.Digits(0) == 2 || hasSeconds);
            return chain[0] < 24 || chain[1] == 0;
        }

        if (mark is ':' or '.' or '/')
        {
            return false;
        }

        // 13h15, 13 Uhr 15, 3時15分.
        if (view.Is(next, SenseKind.HourSuffix) || view.Is(next, SenseKind.ClockSuffix))
        {
            isSure = true;
            next++;
            if (view.IsNumber(next) && view[next].Length <= 2 && view[next].Value < 60 && (view.IsAttached(next) || view.Is(next + 1, SenseKind.MinuteSuffix)))
            {
                parts.Minute = view[next].Value;
                next += view.Is(next + 1, SenseKind.MinuteSuffix) ? 2 : 1;
                if (view.IsNumber(next) && view.IsAttached(next) && view.Is(next + 1, SenseKind.SecondSuffix) && view[next].Value < 60)
                {
                    parts.Second = view[next].Value;
                    next += 2;
                }
            }

            return true;
        }

        return hasClock || view.Is(next, SenseKind.Meridiem) || view.Is(next, SenseKind.Zone);
    }

    // am, pm, pagi, malam, o'clock in the morning.
    private static bool ReadDayHalf(TokenView view, ref int at, ref DateParts parts, bool isSure)
    {
        if (view.Is(at, SenseKind.ClockSuffix))
        {
            at++;
        }

        if (view.TryGet(at, SenseKind.Meridiem, out Sense half) && parts.Hour >= 1 && (parts.Hour <= 12 || (parts.Minute != DateParts.Absent && half.Value == 1)))
        {
            parts.HasMeridiem = true;
            parts.Hour = parts.Hour <= 12 ? (parts.Hour % 12) + (12 * half.Value) : parts.Hour;
            at++;
            return true;
        }

        int word = view.Is(at, SenseKind.Link) || view.Is(at, SenseKind.Preposition) || view.Is(at, SenseKind.Clock) ? at + 1 : at;
        if (isSure && view.TryGet(word, SenseKind.DayPart, out Sense part))
        {
            parts.DayPart = (DayPart)part.Value;
            at = word + 1;
            return true;
        }

        return false;
    }
}
