using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Parsing;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Parts of the day as TIMEX3 writes them behind a day.</summary>
internal static class DayPartTimex
{
    /// <summary>The suffix for a day, such as <c>TMO</c>; nothing where none was said.</summary>
    public static string Suffix(in DateParts parts, Moment moment) => moment.Grain != TimeUnit.Day ? "" : parts.DayPart switch
    {
        DayPart.Morning => "TMO",
        DayPart.Midday => "TMI",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        DayPart.Night or DayPart.BeforeDawn => "TNI",
        _ => "",
    };
}
