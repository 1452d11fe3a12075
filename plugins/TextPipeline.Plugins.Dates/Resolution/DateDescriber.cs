using System.Collections.Immutable;
using TextPipeline.Plugins.Dates.Languages;
using TextPipeline.Plugins.Dates.Parsing;

namespace TextPipeline.Plugins.Dates.Resolution;

/// <summary>Puts a resolved expression into words: value, kind, flags, confidence.</summary>
/// <remarks>
/// Confidence is 1 for what the text spells out, 0.9 where the year was chosen, 0.8 for what counts from the publication, 0.7 for what counts from
/// another mention, 0.5 for a partial value, and 0.2 less where a weekday contradicts the date.
/// </remarks>
internal static class DateDescriber
{
    /// <summary>The finished date.</summary>
    public static ResolvedDate Describe(in Expression expression, Moment start, Moment? end, in Evidence evidence)
    {
        Moment last = end ?? start;
        bool isRange = expression.IsRange || start.Grain is TimeUnit.Quarter or TimeUnit.HalfYear or TimeUnit.Weekend;
        start = end is null ? start : start.AsStart;
        string value = start.ToEdtf();
        string timex = start.ToTimex3(value);
        if (end is Moment to)
        {
            string endValue = to.AsEnd.ToEdtf();
            timex = $"{timex}/{to.AsEnd.ToTimex3(endValue)}";
            value = $"{value}/{endValue}";
        }
        else
        {
            timex += DayPartTimex.Suffix(expression.First, start);
        }

        return new ResolvedDate(
            expression.Start, expression.End, value, timex, isRange ? "range" : KindOf(start), GrainOf(last.Grain),
            evidence.Anchor, Confidence(evidence), Flags(expression, evidence), expression.Rule);
    }

    private static double Confidence(in Evidence evidence) =>
        (evidence.Anchor switch { Anchor.None => 0.5, Anchor.Mention => 0.7, Anchor.Published => evidence.ChoseYear ? 0.9 : 0.8, _ => 1.0 }) - (evidence.Conflicts ? 0.2 : 0);

    private static ImmutableArray<string> Flags(in Expression expression, in Evidence evidence)
    {
        var flags = ImmutableArray.CreateBuilder<string>();
        Add(flags, evidence.Conflicts, "weekday_conflict");
        Add(flags, evidence.ChoseYear, "year_inferred");
        Add(flags, expression.First.IsOrderOpen, "order_assumed");
        Add(flags, expression.First.IsApproximate, "approximate");
        Add(flags, expression.First.IsLocalTime, "local_time");
        Add(flags, expression.First.HasTime && !expression.First.HasZone && !expression.First.IsLocalTime && evidence.AssumesZone, "zone_assumed");
        Add(flags, expression.First.Edge == Edge.Early, "early");
        Add(flags, expression.First.Edge == Edge.Middle, "middle");
        Add(flags, expression.First.Edge == Edge.Late, "late");
        return flags.DrainToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder flags, bool condition, string flag)
    {
        if (condition)
        {
            flags.Add(flag);
        }
    }

    private static string KindOf(Moment moment) => moment.IsTimeOnly ? "time" : moment.Grain switch
    {
        TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => "datetime",
        TimeUnit.Day => "date",
        _ => GrainOf(moment.Grain),
    };

    private static string GrainOf(TimeUnit grain) => grain switch
    {
        TimeUnit.Second => "second",
        TimeUnit.Minute => "minute",
        TimeUnit.Hour => "hour",
        TimeUnit.Day => "day",
        TimeUnit.Weekend => "weekend",
        TimeUnit.Week => "week",
        TimeUnit.Month => "month",
        TimeUnit.Quarter => "quarter",
        TimeUnit.HalfYear => "half_year",
        TimeUnit.Year => "year",
        TimeUnit.Decade => "decade",
        _ => "century",
    };
}
