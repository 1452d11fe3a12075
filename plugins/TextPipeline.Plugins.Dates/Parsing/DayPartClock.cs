namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>What a part of the day says of an hour on the twelve-hour clock.</summary>
internal static class DayPartClock
{
    /// <summary>The hour on the twenty-four-hour clock: "8 malam" is 20.</summary>
    public static int To24(int hour, DayPart part) => part switch
    {
        DayPart.Midday when hour is >= 1 and <= 4 => hour + 12,
        DayPart.Afternoon or DayPart.Evening when hour is >= 1 and < 12 => hour + 12,
        DayPart.Night when hour is >= 6 and < 12 => hour + 12,
        DayPart.Night or DayPart.BeforeDawn when hour == 12 => 0,
        _ => hour,
    };
}
