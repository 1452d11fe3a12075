using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Durations counted from a day that stands beside them: <c>2 weeks before May 13 1999</c>, <c>zwei Tage nach dem 3. Mai</c>.</summary>
internal static class AnchoredOffsetGrammar
{
    /// <summary>Reads one.</summary>
    public static bool TryParse(TokenView view, int index, DateOrder order, out ExpressionParser.Match found)
    {
        found = default;
        if (!view.IsNumber(index) && !view.Is(index, SenseKind.Number) && !view.Is(index, SenseKind.Article) && !view.Is(index, SenseKind.OneUnit))
        {
            return false;
        }

        DateParts sum = new();
        int at = index, direction = 0;
        if ((view.IsNumber(index) && !NumericGrammar.StartsClean(view, index)) || !RelativeGrammar.TryDuration(view, ref at, ref sum, ref direction)
            || direction != 0 || !view.TryGet(at, SenseKind.OffsetFrom, out Sense from))
        {
            return false;
        }

        at = view.Skip(at + 1, SenseKind.DatePrefix, SenseKind.Link);
        if (!ExpressionParser.TryParseMoment(view, at, order, isExpected: false, out ExpressionParser.Match day) || day.Second is not null || !IsDay(day.Parts))
        {
            return false;
        }

        found = day;
        found.First = index;
        found.Parts.ShiftsDate = true;
        found.Parts.IsWeak = found.Parts.IsFragile = false;
        found.Parts.OffsetUnit = sum.OffsetUnit;
        (found.Parts.OffsetMonths, found.Parts.OffsetDays, found.Parts.OffsetSeconds) =
            (from.Value * sum.OffsetMonths, from.Value * sum.OffsetDays, from.Value * sum.OffsetSeconds);
        return sum.OffsetUnit >= TimeUnit.Day;
    }

    private static bool IsDay(in DateParts parts) => !parts.HasOffset && !parts.HasTime
        && (parts.Day != DateParts.Absent || parts.DeixisUnit == TimeUnit.Day || (parts.HasWeekday && !parts.HasCalendar));
}
