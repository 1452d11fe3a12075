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
        for (int introduction = view.Skip(at, SenseKind.Approximate, SenseKind.Clock); at < introduction; at++)
        {
            // "at" and its like (value 1) introduce an hour only behind a day.
            hasClock |= view.TryGet(at, SenseKind.Clock, out Sense clock) && (clock.Value == 0 || hasDate || IsClockNumber(view, at + 1));
        }

        // "1 jam 12 menit" is a duration.
        if (at > index && view.Is(at - 1, SenseKind.Unit) && view.IsNumber(at) && view.TryGet(at + 1, SenseKind.Unit, out Sense behind) && behind.Unit < TimeUnit.Hour && view.IsNumber(index - 1))
        {
            return false;
        }

        // "Pukul: 13.00", "pkl. 13.00".
        if (hasClock && at > index && (view.IsMark(at, ':') || (view.IsMark(at, '.') && view.IsAttached(at) && view[at - 1].Length <= 6 && view.IsNumber(at + 1))))
        {
            at++;
        }

        // 午後8時: the half of the day stands before the hour.
        bool isPrefixed = view.TryGet(at, SenseKind.Meridiem, out Sense prefix) && (view.IsNumber(at + 1) || view.Is(at + 1, SenseKind.Number));
        at = isPrefixed ? at + 1 : at;
        if (view.TryGet(at, SenseKind.NamedTime, out Sense named))
        {
            (parts.Hour, parts.Minute) = (named.Value, 0);
            next = at + 1;
            return true;
        }

        // 晚上8點.
        if (view.TryGet(at, SenseKind.DayPart, out Sense early) && !view.Is(at, SenseKind.Relative) && view.IsAttached(at + 1) && view.TryGetCount(at + 1, out _, out int sign) && view.Is(sign, SenseKind.HourSuffix))
        {
            parts.DayPart = (DayPart)early.Value;
            at++;
        }

        int hourAt = at;
        bool isSure = true;
        if (!ClockWordGrammar.TryReadMinutesFirst(view, at, hasClock || hasDate, ref parts, out int end))
        {
            if (!TryReadHour(view, at, hasClock, hasDate, ref parts, out isSure, out end))
            {
                return false;
            }

            isSure |= parts.Minute == DateParts.Absent && (isSure || hasDate) && ClockWordGrammar.ReadMinutesBehind(view, hourAt, ref end, ref parts);
        }

        at = end;
        if (isPrefixed && parts.Hour is >= 1 and <= 12)
        {
            parts.Hour = (parts.Hour % 12) + (12 * prefix.Value);
            parts.HasMeridiem = isSure = true;
        }

        // "Jan 1, 9:30": behind a day, a colon is enough.
        isSure |= hasDate && parts.Minute != DateParts.Absent && view[at - 2].IsMark(':');

        // "30/01/2023 13.24", with nothing behind it that it could be an amount of.
        isSure |= hasDate && parts.Minute != DateParts.Absent && view.IsNumber(hourAt) && view[hourAt].Length == 2 && view[at - 2].IsMark('.')
            && (at >= view.Count || view[at].Kind == Scanning.TokenKind.Mark);

        isSure |= ReadDayHalf(view, ref at, ref parts, hasClock || isSure);
        isSure |= ZoneGrammar.TryRead(view, ref at, ref parts);
        next = at;
        return isSure && parts.Hour <= 24;
    }

    // "at 8:30", "à 8 heures": with what follows, the number is a time.
    private static bool IsClockNumber(TokenView view, int index) => view.IsNumber(index)
        ? (DigitChain.At(view, index) is { Count: > 1 } chain && chain.Mark(0) == ':' && chain.Digits(1) == 2) || view.Is(index + 1, SenseKind.HourSuffix) || view.Is(index + 1, SenseKind.ClockSuffix)
        : view.Is(index, SenseKind.Number) && (view.Is(index + 1, SenseKind.Minutes) || view.Is(index + 1, SenseKind.HourSuffix));

    private static bool TryReadHour(TokenView view, int index, bool hasClock, bool hasDate, ref DateParts parts, out bool isSure, out int next)
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
            return (hasClock || NumericGrammar.StartsClean(view, index)) && TryReadDigits(view, index, hasClock, hasDate, ref parts, ref isSure, out next);
        }

        if (!view.Is(index, SenseKind.Article) && view.TryGetCount(index, out int hour, out next) && hour is >= 0 and <= 24)
        {
            parts.Hour = hour;
            isSure |= view.Is(next, SenseKind.HourOf);
            return TryReadSigns(view, ref next, hasDate, ref parts, ref isSure) && isSure;
        }

        return false;
    }

    private static bool TryReadDigits(TokenView view, int index, bool hasClock, bool hasDate, ref DateParts parts, ref bool isSure, out int next)
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

        return TryReadSigns(view, ref next, hasDate, ref parts, ref isSure)
            && (isSure || view.Is(next, SenseKind.Meridiem) || view.Is(next, SenseKind.Zone) || (view.Is(next, SenseKind.HourOf) && parts.Hour is >= 1 and <= 12));
    }

    // 13h15, 13 Uhr 15, 3時15分, 三時半五十九秒; false for "15 uur 29 min", which is a duration.
    private static bool TryReadSigns(TokenView view, ref int next, bool hasDate, ref DateParts parts, ref bool isSure)
    {
        if (!view.Is(next, SenseKind.HourSuffix) && !view.Is(next, SenseKind.ClockSuffix))
        {
            return true;
        }

        // "2 heures" may be a duration, and "2 horas atrás" is one.
        if (view.Is(next, SenseKind.Unit) && (view.Is(next + 1, SenseKind.Ago) || view.Is(next + 1, SenseKind.Ahead) || view.Is(next + 1, SenseKind.Next) || view.Is(next + 1, SenseKind.Last)
            || view.Is(next + 1, SenseKind.Later) || view.Is(next + 1, SenseKind.Before)))
        {
            return false;
        }

        isSure |= hasDate || view.IsWholeText || !view.Is(next, SenseKind.Unit) || view[next].Length == 1;
        next++;
        if (view.IsAttached(next) && view.TryGet(next, SenseKind.PartOfHour, out Sense part))
        {
            parts.Minute = part.Value;
            next++;
        }
        else if (view.TryGetCount(next, out int minute, out int end) && !view.Is(next, SenseKind.Article) && minute < 60
            && ((view.IsNumber(next) && view.IsAttached(next) && view[next].Length <= 2 && !view.Is(end, SenseKind.SecondSuffix)) || view.Is(end, SenseKind.MinuteSuffix)))
        {
            parts.Minute = minute;
            next = view.Is(end, SenseKind.MinuteSuffix) ? end + 1 : end;
            isSure = true;
            if (next > end && view.IsNumber(next) && view.IsAttached(next) && view[next].Length == 2 && view[next].Value < 60 && !view.Is(next + 1, SenseKind.SecondSuffix))
            {
                parts.Second = view[next++].Value;
            }
        }
        else if (view.IsNumber(next) && view.TryGet(next + 1, SenseKind.Unit, out Sense unit) && unit.Unit == TimeUnit.Minute)
        {
            return false;
        }

        if (view.TryGetCount(next, out int second, out int behind) && second < 60 && view.IsAttached(next) && view.Is(behind, SenseKind.SecondSuffix))
        {
            parts.Minute = Math.Max(0, parts.Minute);
            parts.Second = second;
            next = behind + 1;
        }

        return true;
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

        // "'s avonds".
        at += view.IsMark(at, '\'') && (view.Is(at + 1, SenseKind.HourOf) || view.Is(at + 1, SenseKind.DayPart)) ? 1 : 0;

        // "5:16p".
        if (parts.Minute != DateParts.Absent && view.IsAttached(at) && view[at].Length == 1 && view.CharacterAt(view[at].Start) is 'a' or 'p' && view.IsNumber(at - 1) && parts.Hour is >= 1 and <= 12)
        {
            parts.HasMeridiem = true;
            parts.Hour = (parts.Hour % 12) + (view.CharacterAt(view[at].Start) == 'p' ? 12 : 0);
            at++;
            return true;
        }

        if (view.TryGet(at, SenseKind.HourOf, out Sense half12) && parts.Hour <= 12)
        {
            parts.DayPart = (DayPart)half12.Value;
            at++;
            return true;
        }

        int word = view.Is(at, SenseKind.Link) || view.Is(at, SenseKind.Preposition) || view.Is(at, SenseKind.Clock) ? at + 1 : at;
        if (isSure && view.TryGet(word, SenseKind.DayPart, out Sense part))
        {
            parts.DayPart = (DayPart)part.Value;
            at = view.Is(word + 1, SenseKind.Today) ? word + 2 : word + 1;
            return true;
        }

        return false;
    }
}
