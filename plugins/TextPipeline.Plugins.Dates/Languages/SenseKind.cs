namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>What a word can be to the date parser. The name in snake_case is the key's first word in the data files.</summary>
/// <remarks>At most 64, so that the senses of a word fit a bit mask.</remarks>
internal enum SenseKind : byte
{
    /// <summary>A month's full name; the value is 1 to 12.</summary>
    Month,

    /// <summary>A month's name that is also another word or a name, so that it needs a number beside it.</summary>
    MonthShort,

    /// <summary>A weekday; the value is 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>A weekday's abbreviation, which needs a date beside it.</summary>
    WeekdayShort,

    /// <summary>A number word.</summary>
    Number,

    /// <summary>One as an article: it counts durations, but no day of a month.</summary>
    Article,

    /// <summary>An ordinal word.</summary>
    Ordinal,

    /// <summary>What follows digits to make an ordinal.</summary>
    OrdinalSuffix,

    /// <summary>A roman numeral.</summary>
    Roman,

    /// <summary>A unit of time.</summary>
    Unit,

    /// <summary>One word for "one unit", as Indonesian <c>sehari</c>, or for the value's number of units, as <c>half an hour</c> for 30 minutes.</summary>
    OneUnit,

    /// <summary>A whole relative expression: unit and offset, as <c>kemarin</c>.</summary>
    Relative,

    /// <summary>What follows a number to make an offset: unit and direction, as <c>days ago</c>.</summary>
    Offset,

    /// <summary>Deixis: the next one; with the value 2, beside a weekday, the first one ahead.</summary>
    Next,

    /// <summary>Deixis: the last one.</summary>
    Last,

    /// <summary>Deixis: the present one.</summary>
    This,

    /// <summary>After a duration: before the moment of writing.</summary>
    Ago,

    /// <summary>After a duration: after the moment of writing.</summary>
    Ahead,

    /// <summary>After a duration: after the date mentioned last.</summary>
    Later,

    /// <summary>After a duration: before the date mentioned last.</summary>
    Before,

    /// <summary>Before a duration: into the past.</summary>
    AgoPrefix,

    /// <summary>Before a duration: into the future.</summary>
    AheadPrefix,

    /// <summary>The day mentioned last, as <c>hari itu</c>, or the value's number of days behind it, as <c>keesokan harinya</c>.</summary>
    ThatDay,

    /// <summary>A part of the day; the value is a <see cref="Parsing.DayPart"/>.</summary>
    DayPart,

    /// <summary>Beside a part of the day: of today.</summary>
    Today,

    /// <summary>0 before noon, 1 after.</summary>
    Meridiem,

    /// <summary>A clock time in one word; the value is the hour.</summary>
    NamedTime,

    /// <summary>Introduces a clock time.</summary>
    Clock,

    /// <summary>Between hours and minutes or behind a clock time, as <c>h</c> or <c>Uhr</c>.</summary>
    ClockSuffix,

    /// <summary>Half before the hour that follows, as <c>setengah delapan</c>.</summary>
    HalfBefore,

    /// <summary>About, around.</summary>
    Approximate,

    /// <summary>A time zone; the value is its offset in minutes.</summary>
    Zone,

    /// <summary>The time of the place that the text speaks of.</summary>
    LocalTime,

    /// <summary>Introduces a day of the month.</summary>
    DatePrefix,

    /// <summary>Beginning, middle, end; the value is an <see cref="Parsing.Edge"/>.</summary>
    Edge,

    /// <summary>Between the two ends of a range.</summary>
    RangeTo,

    /// <summary>Before the first end of a range.</summary>
    RangeFrom,

    /// <summary>Joins two ends of a range, or parts of a duration.</summary>
    And,

    /// <summary>A link without meaning of its own, as <c>of</c> or <c>de</c>.</summary>
    Link,

    /// <summary>Makes a bare month or year a date, as <c>since</c>.</summary>
    Preposition,

    /// <summary>Quarter of a year; the value is its number, 0 where the number follows.</summary>
    Quarter,

    /// <summary>Half of a year; the value is its number, 0 where the number follows.</summary>
    HalfYear,

    /// <summary>Behind a year: its decade.</summary>
    DecadeSuffix,

    /// <summary>Behind a number: it is a year.</summary>
    YearSuffix,

    /// <summary>Behind a number: it is a month.</summary>
    MonthSuffix,

    /// <summary>Behind a number: it is a day.</summary>
    DaySuffix,

    /// <summary>Behind a number: it is an hour.</summary>
    HourSuffix,

    /// <summary>Behind a number: it is a minute.</summary>
    MinuteSuffix,

    /// <summary>Behind a number: it is a second.</summary>
    SecondSuffix,

    /// <summary>Behind a year: its calendar; the value is what to add to reach the Gregorian year.</summary>
    Era,

    /// <summary>Before digits: they are no date.</summary>
    NoDateAfter,

    /// <summary>Before a word date without a year: it is part of a name.</summary>
    NameBefore,

    /// <summary>Before an expression: it is a set, as <c>every</c>.</summary>
    SetBefore,

    /// <summary>Before a relative word: it is used loosely, as <c>yang kemarin</c>.</summary>
    VagueBefore,

    /// <summary>A phrase that only looks like a date, as <c>Jumat Agung</c>.</summary>
    Name,

    /// <summary>In the sentence before a bare weekday or month: it lies ahead, as <c>akan</c>.</summary>
    FutureCue,

    /// <summary>A holiday; the value is a <see cref="HolidayRule"/>.</summary>
    Holiday,

    /// <summary>Between a duration and the day that it is counted from: after (1), before (-1).</summary>
    OffsetFrom,

    /// <summary>Before a year: the era that it is counted in; the value is what to add to reach the Gregorian year.</summary>
    EraName,

    /// <summary>Behind a number: it is an hour in this <see cref="Parsing.DayPart"/>.</summary>
    HourOf,

    /// <summary>A part of an hour; the value is its minutes.</summary>
    PartOfHour,

    /// <summary>Between minutes and hour: past (1), to (-1).</summary>
    Minutes,

    /// <summary>
    /// A month of another calendar: 101 to 112 of the Hijra, 201 to 212 of the Persian one; 100 and 200 are the words behind a year that name the calendar.
    /// </summary>
    CalendarMonth,
}
