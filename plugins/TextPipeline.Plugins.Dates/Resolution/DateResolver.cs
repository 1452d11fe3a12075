using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Parsing;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Gives expressions their values, in the order of the text: each may count from the ones before.</summary>
/// <remarks>
/// Makes no use of the clock. Not safe for concurrent use: one resolver a document.
/// </remarks>
internal sealed class DateResolver(Reference? reference, ResolutionPolicy policy)
{
    // Nearer than this, a day without a year is as likely one of the publication's year.
    private const int FarFromPublication = 400;

    private DateTime? _mention;
    private int _mentionLine = -1;
    private DateTime? _explicit;
    private int _explicitLine = -1;
    private Anchor _anchor;
    private bool _conflicts;
    private bool _choseYear;

    /// <summary>The value of an expression; null where it has none without an anchor.</summary>
    public ResolvedDate? Resolve(in Expression expression)
    {
        _anchor = Anchor.Explicit;
        _conflicts = false;
        _choseYear = false;
        if (Resolve(expression.First, expression) is not Moment start)
        {
            return null;
        }

        Moment? end = null;
        if (expression.IsRange)
        {
            end = ResolveEnd(expression, start);
            if (end is null)
            {
                return null;
            }
        }

        Remember(expression, start, end);
        return DateDescriber.Describe(expression, start, end, new Evidence(_anchor, _conflicts, _choseYear, policy.Zone is not null));
    }

    private DateTime? Base => reference?.Moment ?? _mention;

    private Moment? ResolveEnd(in Expression expression, Moment start)
    {
        DateParts parts = expression.Second;
        if (parts.Year == DateParts.Absent && parts.Month != DateParts.Absent && !parts.HasDeixis && !start.IsYearUnknown)
        {
            parts.Year = parts.Month < start.Start.Month ? start.Start.Year + 1 : start.Start.Year;
        }

        Moment? end = Resolve(parts, expression);
        if (end is { Grain: TimeUnit.Day } weekday && parts.HasWeekday && !parts.HasCalendar && weekday.Start <= start.Start)
        {
            // "this Friday to this Monday" ends in the week after.
            end = weekday with { Start = weekday.Start.AddDays(7) };
        }

        if (end is { Grain: <= TimeUnit.Hour } time && start.Grain <= TimeUnit.Hour && time.Start < start.Start && time.Start.AddDays(1) > start.Start)
        {
            end = time with { Start = time.Start.AddDays(1) };
        }

        return end is Moment last && last.Start < start.Start && last.LastDay < start.Start ? null : end;
    }

    private Moment? Resolve(in DateParts parts, in Expression expression)
    {
        Moment? day = ResolveDay(parts, expression);
        if (parts.Nth != DateParts.Absent && day is { Grain: TimeUnit.Month } month)
        {
            day = RelativeCalendar.TryCount(month, parts, out Moment counted) ? counted : null;
        }

        if (!parts.HasTime || day is not Moment moment)
        {
            return day;
        }

        if (parts.HasOffset && moment.Grain < TimeUnit.Day)
        {
            return moment;
        }

        int hour = DayPartClock.To24(parts.Hour, parts.DayPart);
        DateTime start = moment.Start.Date.AddHours(hour).AddMinutes(Math.Max(0, parts.Minute)).AddSeconds(Math.Clamp(parts.Second, 0, 59));
        int? zone = parts.HasZone ? parts.ZoneMinutes : parts.IsLocalTime ? null : policy.Zone?.AtLocal(start);
        if (zone is int from && policy.Target is Zone target && !moment.IsTimeOnly && start.Year is > 1 and < 9998)
        {
            DateTime utc = start.AddMinutes(-from);
            int to = target.AtInstant(utc);
            start = utc.AddMinutes(to);
            zone = to;
        }

        return moment with
        {
            Start = start,
            Grain = parts.Second != DateParts.Absent ? TimeUnit.Second : TimeUnit.Minute,
            HasSeconds = parts.Second != DateParts.Absent,
            ZoneMinutes = zone,
        };
    }

    private Moment? ResolveDay(in DateParts parts, in Expression expression)
    {
        if (parts.ShiftsDate)
        {
            return ResolveDay(parts with { ShiftsDate = false, OffsetUnit = TimeUnit.None }, expression) is { Grain: TimeUnit.Day } anchor
                && RelativeCalendar.TryAdd(anchor.Start, parts, out Moment moved) ? moved : null;
        }

        if (parts.HasCalendar)
        {
            return ResolveCalendar(parts, expression);
        }

        if (parts.HasOffset)
        {
            return ResolveOffset(parts);
        }

        if (parts.HasDeixis)
        {
            return Base is DateTime now ? Shift(now, parts) : null;
        }

        if (parts.HasWeekday)
        {
            return Base is DateTime today ? ResolveWeekday(parts, today, expression.LooksAhead) : null;
        }

        if (_mention is DateTime mention && _mentionLine == expression.Line)
        {
            _anchor = Anchor.Mention;
            return new Moment(mention, TimeUnit.Day);
        }

        if (Base is DateTime published)
        {
            Counted();
            return new Moment(published.Date, TimeUnit.Day);
        }

        _anchor = Anchor.None;
        return new Moment(DateTime.UnixEpoch, TimeUnit.Day) { IsTimeOnly = true };
    }

    private Moment? ResolveCalendar(in DateParts parts, in Expression expression)
    {
        if (parts.Year == DateParts.Absent && parts.DeixisUnit == TimeUnit.Year)
        {
            if (Base is not DateTime now)
            {
                return null;
            }

            Counted();
            return OfYear(parts with { Year = now.Year + parts.DeixisOffset });
        }

        if (parts.Year != DateParts.Absent)
        {
            return OfYear(parts.HasShortYear ? parts with { Year = policy.YearOf(parts.Year % 100) } : parts);
        }

        if (parts.Month == DateParts.Absent)
        {
            return null;
        }

        if (Base is not DateTime today)
        {
            _anchor = Anchor.None;
            return new Moment(new DateTime(2000, parts.Month, Math.Max(1, parts.Day)), parts.Day == DateParts.Absent ? TimeUnit.Month : TimeUnit.Day) { IsYearUnknown = true };
        }

        _choseYear = true;
        if (SpeaksOfMention(parts, expression))
        {
            _anchor = Anchor.Mention;
            DateTime then = YearChooser.Choose(parts, _explicit!.Value, prefersFuture: false, prefersPast: false, policy, out _);
            return new Moment(then, parts.Day == DateParts.Absent ? TimeUnit.Month : TimeUnit.Day);
        }

        Counted();
        bool future = policy.Prefer == TimePreference.Future || (policy.Prefer == TimePreference.Auto && expression.LooksAhead && !parts.HasWeekday);
        DateTime day = YearChooser.Choose(parts, today, future, policy.Prefer == TimePreference.Past, policy, out bool conflicts);
        if (conflicts && parts.IsOrderOpen)
        {
            // A weekday that contradicts one order of day and month and confirms the other decides between them.
            DateTime exchanged = YearChooser.Choose(parts with { Day = parts.Month, Month = parts.Day }, today, future, policy.Prefer == TimePreference.Past, policy, out conflicts);
            day = conflicts ? day : exchanged;
        }

        _conflicts |= conflicts;
        return new Moment(day, parts.Day == DateParts.Absent ? TimeUnit.Month : TimeUnit.Day);
    }

    // "Perang pecah 10 November 1945. Dua hari kemudian, pada 12 November, ...": in a paragraph about another year, a day without one is of that year.
    private bool SpeaksOfMention(in DateParts parts, in Expression expression) =>
        _explicit is DateTime mention && _explicitLine == expression.Line && !parts.HasWeekday && !parts.HasTurn && !parts.IsWeak && !parts.IsOrderOpen
        && policy.Prefer == TimePreference.Auto && reference is Reference known && Math.Abs((known.Moment - mention).Days) > FarFromPublication;

    private Moment? OfYear(in DateParts parts)
    {
        if (parts.Year is < 1 or > 9998)
        {
            return null;
        }

        if (parts.IsoWeek != DateParts.Absent)
        {
            return new Moment(System.Globalization.ISOWeek.ToDateTime(parts.Year, Math.Min(parts.IsoWeek, System.Globalization.ISOWeek.GetWeeksInYear(parts.Year)), DayOfWeek.Monday), TimeUnit.Week);
        }

        if (parts.Quarter != DateParts.Absent)
        {
            return new Moment(new DateTime(parts.Year, (3 * parts.Quarter) - 2, 1), TimeUnit.Quarter);
        }

        if (parts.HalfYear != DateParts.Absent)
        {
            return new Moment(new DateTime(parts.Year, (6 * parts.HalfYear) - 5, 1), TimeUnit.HalfYear);
        }

        if (!Calendar.IsDay(parts.Year, Math.Max(1, parts.Month), Math.Max(1, parts.Day)))
        {
            return null;
        }

        var day = new DateTime(parts.Year, Math.Max(1, parts.Month), Math.Max(1, parts.Day));
        _conflicts |= parts.HasWeekday && parts.Day != DateParts.Absent && Calendar.Weekday(day) != parts.Weekday;
        return new Moment(day, parts.Day != DateParts.Absent ? TimeUnit.Day : parts.Month != DateParts.Absent ? TimeUnit.Month : parts.IsCentury ? TimeUnit.Century : parts.IsDecade ? TimeUnit.Decade : TimeUnit.Year);
    }

    private Moment? ResolveOffset(in DateParts parts)
    {
        DateTime? from = parts.NeedsMention || (parts.FromMention && _mention is not null) ? _mention : Base;
        if (from is not DateTime start)
        {
            return null;
        }

        if (parts.FromMention && _mention is not null)
        {
            _anchor = Anchor.Mention;
        }
        else
        {
            Counted();
        }

        return RelativeCalendar.TryAdd(start, parts, out Moment moment) ? moment : null;
    }

    private Moment? Shift(DateTime now, in DateParts parts)
    {
        Counted();
        return parts.HasWeekday && parts.DeixisUnit == TimeUnit.Week && RelativeCalendar.TryShift(now, TimeUnit.Week, parts.DeixisOffset, out Moment week)
            ? new Moment(week.Start.AddDays(parts.Weekday - 1), TimeUnit.Day)
            : RelativeCalendar.TryShift(now, parts.DeixisUnit, parts.DeixisOffset, out Moment moment) ? moment : null;
    }

    private Moment ResolveWeekday(in DateParts parts, DateTime now, bool looksAhead)
    {
        Counted();
        bool prefersFuture = policy.Prefer == TimePreference.Future || (policy.Prefer == TimePreference.Auto && looksAhead);
        return new Moment(WeekdayChooser.Choose(parts, now.Date, prefersFuture), TimeUnit.Day);
    }

    private void Counted() => _anchor = reference is Reference known ? known.Source : Anchor.Mention;

    private void Remember(in Expression expression, Moment start, Moment? end)
    {
        Moment last = end ?? start;
        if (!start.IsYearUnknown && !start.IsTimeOnly && last.Grain <= TimeUnit.Day && expression.First.HasDate)
        {
            _mention = last.Start.Date;
            _mentionLine = expression.Line;
            if (expression.First.Year != DateParts.Absent)
            {
                (_explicit, _explicitLine) = (_mention, _mentionLine);
            }
        }
    }
}
