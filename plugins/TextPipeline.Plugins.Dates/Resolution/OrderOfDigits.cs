using TextPipeline.Plugins.Dates.Parsing;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Fixes the order of digits for a document once a value above 12 shows it.</summary>
internal static class OrderOfDigits
{
    /// <summary>The same expressions, with day and month of the open ones exchanged where the text shows the other order.</summary>
    public static IReadOnlyList<Expression> Settle(IReadOnlyList<Expression> expressions, DateOrder order)
    {
        int dayFirst = 0, monthFirst = 0;
        bool isOpen = false;
        foreach (Expression expression in expressions)
        {
            // Only whole dates are evidence: "1/15" may be no date at all.
            bool isWhole = expression.First.Year != DateParts.Absent;
            dayFirst += isWhole && expression.First.OrderShown == DateOrder.Dmy ? 1 : 0;
            monthFirst += isWhole && expression.First.OrderShown == DateOrder.Mdy ? 1 : 0;
            isOpen |= expression.First.IsOrderOpen || (expression.IsRange && expression.Second.IsOrderOpen);
        }

        bool exchanges = order == DateOrder.Mdy ? dayFirst > 0 && monthFirst == 0 : monthFirst > 0 && dayFirst == 0;
        return isOpen && exchanges ? [.. expressions.Select(Exchange)] : expressions;
    }

    private static Expression Exchange(Expression expression) => expression with
    {
        First = Exchange(expression.First),
        Second = expression.IsRange ? Exchange(expression.Second) : expression.Second,
    };

    private static DateParts Exchange(DateParts parts) => parts is { IsOrderOpen: true, HasWeekday: false } ? parts with { Day = parts.Month, Month = parts.Day } : parts;
}
