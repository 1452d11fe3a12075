using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Parsing;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Finds the line that says when an article was published: a full date near its top that has a short line almost to itself.</summary>
internal static class Dateline
{
    private const int Lines = 25;
    private const int LongestRest = 40;

    /// <summary>The index of the dateline's expression, or -1.</summary>
    public static int Find(string text, IReadOnlyList<Expression> expressions)
    {
        for (int i = 0; i < expressions.Count && expressions[i].Line < Lines; i++)
        {
            Expression expression = expressions[i];
            if (IsFullDay(expression) && StandsAlone(text, expression))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsFullDay(in Expression expression) => !expression.IsRange && expression.First.Year != DateParts.Absent
        && expression.First.Day != DateParts.Absent && !expression.First.HasOffset && expression.First.DeixisUnit == TimeUnit.None;

    private static bool StandsAlone(string text, in Expression expression)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, expression.Start);
        ReadOnlySpan<char> after = text.AsSpan(expression.End);
        int start = before.LastIndexOfAny('\n', '\r') + 1;
        int end = after.IndexOfAny('\n', '\r');
        ReadOnlySpan<char> left = before[start..].Trim(), right = (end < 0 ? after : after[..end]).Trim();

        // A whole text of one line is as likely a sentence as a dateline; a dateline is followed by its article.
        return left.Length + right.Length <= LongestRest && (end >= 0 || start > 0) && !EndsSentence(right);
    }

    private static bool EndsSentence(ReadOnlySpan<char> rest) => rest.Length > 0 && rest[^1] is '.' or '!' or '?' or '"';
}
