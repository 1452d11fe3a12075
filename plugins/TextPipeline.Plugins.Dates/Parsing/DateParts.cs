using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>What an expression says, before anything is inferred. A number that it does not say is <see cref="Absent"/>.</summary>
internal struct DateParts
{
    /// <summary>Of <see cref="Nth"/>: the last of the month.</summary>
    public const int LastOne = 0;

    /// <summary>Of <see cref="Turn"/>: the first one ahead, be it of this week or the next.</summary>
    public const int Coming = 2;

    /// <summary>Not said.</summary>
    public const int Absent = -1;

    public int Year = Absent;
    public int Month = Absent;
    public int Day = Absent;
    public int Weekday = Absent;

    /// <summary>Which one of the month's weekdays, or of its days where there is no weekday: 1 to 5, <see cref="LastOne"/> for the last.</summary>
    public int Nth = Absent;
    public int Quarter = Absent;
    public int HalfYear = Absent;
    public int IsoWeek = Absent;
    public int Hour = Absent;
    public int Minute = Absent;
    public int Second = Absent;
    public int ZoneMinutes;
    public bool HasZone;
    public bool IsLocalTime;
    public bool IsDecade;
    public bool IsCentury;
    public bool IsApproximate;
    public DayPart DayPart;
    public Edge Edge;

    /// <summary>Deixis: the unit counted in ("next month": a month).</summary>
    public TimeUnit DeixisUnit;

    /// <summary>Deixis: how many units on.</summary>
    public int DeixisOffset;

    /// <summary>An offset such as "three months ago": its months, days and seconds, negative into the past.</summary>
    public int OffsetMonths;
    public int OffsetDays;
    public long OffsetSeconds;

    /// <summary>The finest unit of the offset, or none where there is no offset.</summary>
    public TimeUnit OffsetUnit;

    /// <summary>Whether the offset counts from the date mentioned last rather than from the day of writing.</summary>
    public bool FromMention;

    /// <summary>Whether it says nothing without a date mentioned before: "that day".</summary>
    public bool NeedsMention;

    /// <summary>Whether the offset counts from the day that the expression itself names: "two weeks before May 13".</summary>
    public bool ShiftsDate;

    /// <summary>Whether the year was written with two digits; it is then the one that the fixed pivot gives, from 1950 to 2049.</summary>
    public bool HasShortYear;

    /// <summary>Whether day and month of a date of digits could change places.</summary>
    public bool IsOrderOpen;

    /// <summary>The order of digits that a value above 12 shows.</summary>
    public DateOrder OrderShown;

    /// <summary>Whether words beside a weekday, day or month say which one: last (-1), this (0), next (1).</summary>
    public bool HasTurn;

    /// <summary>-1, 0, 1 or <see cref="Coming"/>.</summary>
    public int Turn;

    /// <summary>Whether it is a date only in company: a bare year, "29/1", an abbreviated weekday.</summary>
    public bool IsWeak;

    /// <summary>Whether even a preposition before it does not make it a date: "3-2".</summary>
    public bool IsFragile;

    /// <summary>Whether a clock time said which half of the day it is in.</summary>
    public bool HasMeridiem;

    /// <summary>Whether it is a date only behind a word that says so: a bare month.</summary>
    public bool IsBareMonth;

    public DateParts()
    {
    }

    public readonly bool HasCalendar => Year != Absent || Month != Absent || Day != Absent || Quarter != Absent || HalfYear != Absent || IsoWeek != Absent;

    public readonly bool HasTime => Hour != Absent;

    public readonly bool HasWeekday => Weekday != Absent;

    public readonly bool HasDeixis => DeixisUnit != TimeUnit.None;

    public readonly bool HasOffset => OffsetUnit != TimeUnit.None;

    /// <summary>Whether it names a day, month or year in any way.</summary>
    public readonly bool HasDate => HasCalendar || HasWeekday || HasDeixis || HasOffset;

    /// <summary>Whether it can be resolved without knowing when the text was written.</summary>
    public readonly bool IsExplicit => Year != Absent && !HasOffset && !HasDeixis;
}
