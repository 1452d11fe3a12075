namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>A part of the day; the numbers are those of the data files.</summary>
internal enum DayPart : byte
{
    None,
    BeforeDawn,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}
