using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Scanning;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Tells expressions from what only looks like one: scores, sections of a law, addresses, names, sets, loose words.</summary>
internal static class ExpressionGuard
{
    /// <summary>True where an expression is one in this place.</summary>
    /// <param name="view">The line.</param>
    /// <param name="match">The expression.</param>
    /// <param name="yearEnd">The token behind the year that was accepted last, or -1.</param>
    public static bool Accepts(TokenView view, in ExpressionParser.Match match, int yearEnd)
    {
        DateParts parts = match.Parts;
        int before = match.First - 1;
        bool isWhole = view.IsWholeText && IsOnlyMarks(view, 0, match.First) && IsOnlyMarks(view, match.Next, view.Count);
        bool isAlone = isWhole && !IsBareYear(parts) && !(parts.IsBareMonth && parts.IsWeak && !view[match.First].IsCapitalized);
        bool isContext = isAlone || StandsInBrackets(view, match) || (IsBareYear(parts) && ContinuesYears(view, match, yearEnd));
        if (parts.IsWeak && !isContext && !(parts.IsFragile ? match.IsAnnounced : IsAnnounced(view, match)))
        {
            return false;
        }

        // "32 August 2014" is no August.
        if (view.IsNumber(before) && view[before].Length <= 2 && view.TryGetMonth(match.First, out _, out _) && !view.IsMark(before + 1, ','))
        {
            return false;
        }

        if (parts.IsBareMonth && !isWhole && !(IsAnnounced(view, match) && (view[match.First].IsCapitalized || !view.Writes(Habits.Capitals))))
        {
            return false;
        }

        bool namesMonth = view.TryGetMonth(match.First + 1, out _, out _);
        if (view.IsNumber(match.First) && !namesMonth && IsCode(view, before))
        {
            return false;
        }

        // "UU No 20 Tahun 2001" is a name.
        if (IsBareYear(parts) && view.IsNumber(before) && IsCode(view, before - 1))
        {
            return false;
        }

        bool hasYear = parts.Year != DateParts.Absent;
        // "Jl. Sepuluh November".
        int nameAt = view.IsMark(before, '.') && view[before - 1].Length <= 3 ? before - 1 : before;
        if (view.TryGet(nameAt, SenseKind.NameBefore, out Sense name) && (!hasYear || name.Value == 1) && view[match.First].Kind != TokenKind.Mark && !(parts.HasWeekday && parts.HasCalendar))
        {
            return false;
        }

        if (view.Is(before, SenseKind.SetBefore) || (parts.HasWeekday && !parts.HasCalendar && IsInSet(view, before)))
        {
            return false;
        }

        return !(view.Is(before, SenseKind.VagueBefore) && parts.HasDeixis && !parts.HasCalendar && !parts.HasTime && !parts.HasWeekday);
    }

    private static bool IsBareYear(in DateParts parts) => parts.Month == DateParts.Absent && parts.Year != DateParts.Absent;

    private static bool IsAnnounced(TokenView view, in ExpressionParser.Match match) =>
        match.IsAnnounced || view.Is(match.First - 1, SenseKind.Preposition) || view.Is(match.First - 1, SenseKind.RangeTo)
        || (view.Is(match.First - 1, SenseKind.RangeFrom) && (match.IsRange || IsBareYear(match.Parts) || match.Parts.IsBareMonth));

    // "kata juru bicara kepada kantor berita (20/10)": with a day above 12 it is no fraction.
    private static bool StandsInBrackets(TokenView view, in ExpressionParser.Match match) => match.Parts is { Day: > 12, IsFragile: false, HasTime: false }
        && view.IsMark(match.First - 1, '(') && view.IsMark(match.Next, ')');

    // "pada 2010, 2012 dan 2015": the list goes on.
    private static bool ContinuesYears(TokenView view, in ExpressionParser.Match match, int yearEnd) =>
        yearEnd == match.First - 1 && (view.Is(yearEnd, SenseKind.And) || (view.IsMark(yearEnd, ',') && view[match.Next].Kind != TokenKind.Other));

    /// <summary>True for an expression that is nothing but a year.</summary>
    public static bool IsYear(in ExpressionParser.Match match) => IsBareYear(match.Parts) && !match.IsRange;

    // "setiap Sabtu dan Minggu": the set goes on.
    private static bool IsInSet(TokenView view, int before)
    {
        for (int count = 0; count < 6 && (view.Is(before, SenseKind.And) || view.IsMark(before, ',') || view.Is(before, SenseKind.Weekday) || view.Is(before, SenseKind.Unit)); count++)
        {
            before--;
        }

        return view.Is(before, SenseKind.SetBefore);
    }

    // "pasal 29/1", "No. 30/1/2023", "Nomor: 12/2016".
    private static bool IsCode(TokenView view, int before)
    {
        for (int marks = 0; marks < 2 && view[before].Kind == TokenKind.Mark && view[before].Value is '.' or ':'; marks++)
        {
            before--;
        }

        return view.Is(before, SenseKind.NoDateAfter);
    }

    private static bool IsOnlyMarks(TokenView view, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (view[i].Kind != TokenKind.Mark && !view.Is(i, SenseKind.Preposition) && !view.Is(i, SenseKind.RangeFrom))
            {
                return false;
            }
        }

        return true;
    }
}
