using TextPipeline.Plugins.Dates.Parsing;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Chooses the day of a weekday that was written alone.</summary>
internal static class WeekdayChooser
{
    /// <summary>The day.</summary>
    /// <param name="parts">A weekday, perhaps with a word that says which one.</param>
    /// <param name="today">The day that it is counted from.</param>
    /// <param name="prefersFuture">Whether the text or the options look ahead; else it is the last one, today included.</param>
    public static DateTime Choose(in DateParts parts, DateTime today, bool prefersFuture)
    {
        int back = (Calendar.Weekday(today) - parts.Weekday + 7) % 7;
        return today.AddDays((parts.HasTurn, parts.Turn) switch
        {
            (true, < 0) => back == 0 ? -7 : -back,
            (true, DateParts.Coming) => 7 - back,
            (true, > 0) => 7 + parts.Weekday - Calendar.Weekday(today),
            (true, _) => parts.Weekday - Calendar.Weekday(today),
            _ when prefersFuture => back == 0 ? 0 : 7 - back,
            _ => -back,
        });
    }
}
