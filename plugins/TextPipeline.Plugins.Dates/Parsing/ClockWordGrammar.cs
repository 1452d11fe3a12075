using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Clock times with their minutes in words: <c>quarter past eight</c>, <c>tien voor half negen</c>, <c>las ocho y media</c>, <c>sekizi 20 geçe</c>.</summary>
/// <remarks>
/// The size of the value of <see cref="SenseKind.Minutes"/> says where the word stands: 1 between minutes and hour, 2 between hour and minutes,
/// 3 behind both; its sign says whether the minutes are added to the hour or taken from it.
/// </remarks>
internal static class ClockWordGrammar
{
    /// <summary>Reads minutes before their hour.</summary>
    /// <param name="view">The line.</param>
    /// <param name="index">Where to start.</param>
    /// <param name="isExpected">Whether what stands before says that a time follows.</param>
    /// <param name="parts">Takes hour and minute.</param>
    /// <param name="next">The token behind it.</param>
    public static bool TryReadMinutesFirst(TokenView view, int index, bool isExpected, ref DateParts parts, out int next)
    {
        next = index;
        if (!TryReadMinutes(view, index, out int minutes, out bool isNamed, out int at) || !view.TryGet(at, SenseKind.Minutes, out Sense turn) || turn.Value is not (1 or -1))
        {
            return false;
        }

        bool isHalf = view.Is(at + 1, SenseKind.HalfBefore);
        int hourAt = isHalf ? at + 2 : at + 1;
        if (!view.TryGetCount(hourAt, out int hour, out next) || hour is < 1 or > 12 || view.IsMark(next, ':') || view.Is(hourAt, SenseKind.Article))
        {
            return false;
        }

        // "5 to 8" is a range.
        bool isPlain = view.IsNumber(index) && view.IsNumber(hourAt) && !isNamed && !isHalf;
        bool isSure = isExpected || isNamed || isHalf || view.IsWholeText || view.Is(next, SenseKind.HourOf) || view.Is(next, SenseKind.Meridiem) || view.Is(next, SenseKind.ClockSuffix);
        if (!isSure || (isPlain && turn.Value < 0))
        {
            return false;
        }

        Set(ref parts, (60 * hour) - (isHalf ? 30 : 0) + (turn.Value * minutes));
        return true;
    }

    /// <summary>Reads minutes behind their hour, where there are any.</summary>
    /// <param name="view">The line.</param>
    /// <param name="hourAt">The hour's token.</param>
    /// <param name="at">The token behind the hour; moved behind the minutes.</param>
    /// <param name="parts">Has the hour; takes the minute.</param>
    public static bool ReadMinutesBehind(TokenView view, int hourAt, ref int at, ref DateParts parts)
    {
        int end;
        if (view.IsAttached(at) && view.TryGet(at, SenseKind.PartOfHour, out Sense part))
        {
            parts.Minute = part.Value;
            at++;
            return true;
        }

        if (view.TryGet(at, SenseKind.Minutes, out Sense turn) && turn.Value is 2 or -2)
        {
            // "entre las 8 y 10" is a range.
            bool isJoint = view.Is(at, SenseKind.And) && view.IsNumber(hourAt) && view.IsNumber(at + 1);
            if (isJoint || !TryReadMinutes(view, at + 1, out int minutes, out _, out end))
            {
                return false;
            }

            Set(ref parts, (60 * parts.Hour) + (turn.Value / 2 * minutes));
            at = end;
            return true;
        }

        if (TryReadMinutes(view, at, out int count, out _, out end) && view.TryGet(end, SenseKind.Minutes, out turn) && turn.Value is 3 or -3)
        {
            Set(ref parts, (60 * parts.Hour) + (turn.Value / 3 * count));
            at = end + 1;
            return true;
        }

        return false;
    }

    // "20", "twenty", "20 min", "a quarter", "half".
    private static bool TryReadMinutes(TokenView view, int index, out int minutes, out bool isNamed, out int next)
    {
        next = index + 1;
        isNamed = view.TryGet(index, SenseKind.PartOfHour, out Sense part);
        if (isNamed)
        {
            minutes = part.Value;
            return true;
        }

        if (view.Is(index, SenseKind.Article) || !view.TryGetCount(index, out minutes, out next) || minutes is < 1 or > 59)
        {
            minutes = 0;
            return false;
        }

        if (view.Is(next, SenseKind.MinuteSuffix) || (view.TryGet(next, SenseKind.Unit, out Sense unit) && unit.Unit == TimeUnit.Minute))
        {
            isNamed = true;
            next++;
        }

        return true;
    }

    private static void Set(ref DateParts parts, int minutes)
    {
        minutes = (minutes + (24 * 60)) % (24 * 60);
        (parts.Hour, parts.Minute) = (minutes / 60, minutes % 60);
    }
}
