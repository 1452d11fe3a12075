using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Three parts with one mark between them, the month a word, in any order: <c>23/Sep/2020</c>, <c>2020-23-September</c>, <c>Sep-2020-23</c>.</summary>
/// <remarks>Four digits are the year and the other number is the day, so that no order can be mistaken.</remarks>
internal static class MarkedDateGrammar
{
    /// <summary>Reads one.</summary>
    public static bool TryParse(TokenView view, int index, ref DateParts parts, out int next)
    {
        next = index;
        if (!IsMark(view, index + 1))
        {
            return false;
        }

        char mark = (char)view[index + 1].Value;
        next = index + 2;
        int point = view.IsMark(next, mark) ? next : next + 1;
        if (!view.IsMark(point, mark) || !view.IsAttached(point) || !view.IsAttached(point + 1) || !view.IsAttached(next))
        {
            return false;
        }

        (int year, int month, int day) = (DateParts.Absent, DateParts.Absent, DateParts.Absent);
        foreach (int at in (ReadOnlySpan<int>)[index, next, point + 1])
        {
            if (view.TryGetMonth(at, out int named, out _) && month == DateParts.Absent)
            {
                month = named;
            }
            else if (view.IsNumber(at) && view[at].Length == 4 && year == DateParts.Absent)
            {
                year = view[at].Value;
            }
            else if (view.IsNumber(at) && view[at].Length <= 2 && day == DateParts.Absent)
            {
                day = view[at].Value;
            }
            else
            {
                return false;
            }
        }

        next = point + 2;
        if ((view.IsNumber(next - 1) && !NumericGrammar.EndsClean(view, next) && !view.IsMark(next, ':')) || !NumericGrammar.IsYear(year) || !Calendar.IsDay(year, month, day))
        {
            return false;
        }

        (parts.Year, parts.Month, parts.Day) = (year, month, day);
        return true;
    }

    private static bool IsMark(TokenView view, int index) =>
        (view.IsMark(index, '-') || view.IsMark(index, '/') || view.IsMark(index, '.')) && view.IsAttached(index);
}
