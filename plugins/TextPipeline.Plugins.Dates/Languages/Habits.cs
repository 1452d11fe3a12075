namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>How a language writes dates, beside its words; the names in snake_case are what the key <c>writes</c> takes.</summary>
[Flags]
internal enum Habits
{
    None = 0,

    /// <summary>Short dates have points, as <c>26.10.21</c>.</summary>
    Dots = 1,

    /// <summary>The month may stand before the day, so that <c>March 5</c> needs no further sign of a date.</summary>
    MonthFirst = 2,

    /// <summary>Months have capitals, so that a bare one in small letters is another word.</summary>
    Capitals = 4,

    /// <summary>There is no article, so that a unit behind <c>in</c> is one of it: <c>через год</c>.</summary>
    BareUnits = 8,

    /// <summary>Decimals have a comma, so that <c>2016.05</c> is no number.</summary>
    DecimalComma = 16,

    /// <summary>Years are those of the Buddhist era, 543 ahead.</summary>
    BuddhistYears = 32,

    /// <summary>Units stand before their number, as <c>siku 3 zilizopita</c>.</summary>
    UnitsFirst = 64,

    /// <summary>A year has a point behind it, as <c>6. travnja 2021.</c></summary>
    YearPoint = 128,

    /// <summary>A weekday behind a word of deixis is that of another week: 上周三 is the Wednesday of last week, not the last Wednesday.</summary>
    WeekTurns = 256,
}
