using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Zones behind a time: <c>WIB</c>, <c>Z</c>, <c>+07:00</c>, <c>UTC+7</c>, the words for local time.</summary>
internal static class ZoneGrammar
{
    /// <summary>Reads a zone, or leaves <paramref name="at"/> where it is.</summary>
    public static bool TryRead(TokenView view, ref int at, ref DateParts parts)
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

        // "6点30pm-11点pm" goes on with an hour.
        if (view.Is(next, SenseKind.HourSuffix) || view.Is(next, SenseKind.Meridiem))
        {
            return false;
        }

        minutes = isMinus ? -minutes : minutes;
        return minutes is >= -14 * 60 and <= 14 * 60 && (view[index + 1].Length > 2 || value <= 14);
    }
}
