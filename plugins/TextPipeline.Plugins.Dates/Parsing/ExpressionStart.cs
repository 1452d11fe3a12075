using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Scanning;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Tells where an expression may start by a look at two tokens, so that the grammars are asked about few of them.</summary>
internal static class ExpressionStart
{
    // Words that an expression can start with, and that say so little that the token behind them must be one that dates are made of.
    private static readonly ulong Leading = MaskOf(
        SenseKind.Article, SenseKind.Number, SenseKind.Clock, SenseKind.Approximate, SenseKind.This, SenseKind.Next, SenseKind.Last, SenseKind.Today,
        SenseKind.AgoPrefix, SenseKind.AheadPrefix, SenseKind.DatePrefix, SenseKind.HalfBefore, SenseKind.Edge, SenseKind.Meridiem, SenseKind.Ordinal,
        SenseKind.EraName, SenseKind.PartOfHour, SenseKind.Unit, SenseKind.RangeFrom, SenseKind.Roman);

    // Words that can be an expression by themselves or with what stands right behind them.
    private static readonly ulong Whole = MaskOf(
        SenseKind.Month, SenseKind.MonthShort, SenseKind.Weekday, SenseKind.WeekdayShort, SenseKind.Relative, SenseKind.OneUnit, SenseKind.ThatDay,
        SenseKind.DayPart, SenseKind.NamedTime, SenseKind.Quarter, SenseKind.HalfYear, SenseKind.Offset, SenseKind.Holiday, SenseKind.CalendarMonth);

    /// <summary>False only where no expression starts at a token.</summary>
    public static bool IsPossible(TokenView view, int index)
    {
        ref readonly Token token = ref view[index];
        return token.Kind switch
        {
            TokenKind.Word => (token.Kinds & Whole) != 0 || ((token.Kinds & Leading) != 0 && (view.IsWholeText || view[index + 1].Kind != TokenKind.Other)),
            TokenKind.Number => view.IsWholeText || IsNumberPossible(view, index, token.Length),
            _ => view.IsWholeText && index == 0,
        };
    }

    // Only a year stands alone; every other number needs a neighbour that dates are made of.
    private static bool IsNumberPossible(TokenView view, int index, int digits) =>
        digits == 4 || view[index + 1].Kind is TokenKind.Word or TokenKind.Number || (view[index + 1].Kind == TokenKind.Mark && view[index + 2].Kind != TokenKind.Other);

    private static ulong MaskOf(params ReadOnlySpan<SenseKind> kinds)
    {
        ulong mask = 0;
        foreach (SenseKind kind in kinds)
        {
            mask |= 1UL << (int)kind;
        }

        return mask;
    }
}
