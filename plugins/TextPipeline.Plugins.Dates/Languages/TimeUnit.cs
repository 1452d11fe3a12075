namespace TextPipeline.Plugins.Dates.Languages;

/// <summary>Units of time from fine to coarse; also the grain of a value.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
}
