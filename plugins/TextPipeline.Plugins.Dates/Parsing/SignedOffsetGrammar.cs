using TextPipeline.Plugins.Dates.Languages;

namespace TextPipeline.Plugins.Dates.Parsing;

/// <summary>Offsets with signs, where they are the whole text: <c>+15 minutes</c>, <c>-3y</c>, <c>now + 1 day</c>, <c>+1 decade -2 years</c>.</summary>
/// <remarks>In running text a sign before a number is a temperature, a score or a rate.</remarks>
internal static class SignedOffsetGrammar
{
    private const int MostTerms = 6;

    /// <summary>Reads one that starts at a token.</summary>
    public static bool TryParse(TokenView view, int index, out ExpressionParser.Match found)
    {
        found = new ExpressionParser.Match { First = index, Parts = new DateParts() };
        int at = view.TryGet(index, SenseKind.Relative, out Sense now) && now.Unit == TimeUnit.Second ? index + 1 : index;
        if (!view.IsWholeText || !IsSign(view, at))
        {
            return false;
        }

        int sign = 1;
        for (int terms = 0; terms < MostTerms && at < view.Count; terms++)
        {
            if (IsSign(view, at))
            {
                sign = view.IsMark(at, '-') ? -1 : 1;
                at++;
            }

            DateParts sum = new();
            int direction = 0;
            if (!RelativeGrammar.TryDuration(view, ref at, ref sum, ref direction) || direction != 0)
            {
                return false;
            }

            found.Parts.OffsetMonths += sign * sum.OffsetMonths;
            found.Parts.OffsetDays += sign * sum.OffsetDays;
            found.Parts.OffsetSeconds += sign * sum.OffsetSeconds;
            found.Parts.OffsetUnit = terms == 0 || sum.OffsetUnit < found.Parts.OffsetUnit ? sum.OffsetUnit : found.Parts.OffsetUnit;
        }

        found.Next = at;
        return at == view.Count;
    }

    private static bool IsSign(TokenView view, int index) => view.IsMark(index, '+') || view.IsMark(index, '-');
}
