using System.Globalization;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Tracing;
using TextPipeline.Core.Tracing.Comparison;

namespace TextPipeline.Cli.Tracing;

/// <summary>What is different between two pipelines, in words that text and page share.</summary>
internal static class ComparisonWords
{
    public static string[] StageHeading { get; } = ["stage", "entered", "dropped", "failed", "edits", "removed", "inserted", "time"];

    public static string Documents(ComparisonReport report) =>
        (report.Compared < report.Read ? $"{Figures.Number(report.Compared)} of " : "") + Figures.Count(report.Read, "document")
        + (report.Unreadable > 0 ? $", and {Figures.Count(report.Unreadable, "input")} that cannot be read" : "");

    /// <summary>The figures that thresholds are about: name, number, share, and what it means.</summary>
    public static IEnumerable<string[]> Totals(ComparisonReport report) =>
    [
        ["changed", Figures.Number(report.Changed), Share(report.Changed, report), "end alike and come out otherwise"],
        ["dropped", Figures.Number(report.Dropped.OnlyB), Share(report.Dropped.OnlyB, report), $"by B alone; by A alone {Figures.Number(report.Dropped.OnlyA)}, by both {Figures.Number(report.Dropped.Both)}"],
        ["failed", Figures.Number(report.Failed.OnlyB), Share(report.Failed.OnlyB, report), $"in B alone; in A alone {Figures.Number(report.Failed.OnlyA)}, in both {Figures.Number(report.Failed.Both)}"],
    ];

    /// <summary>A stage's row: one figure where both pipelines have it, else both.</summary>
    public static string[] Row(StageComparison stage) =>
    [
        stage.Label + (stage.B is null ? " (A alone)" : stage.A is null ? " (B alone)" : ""),
        Pair(stage, figures => figures.Tally.Entered),
        Pair(stage, figures => figures.Tally.Dropped),
        Pair(stage, figures => figures.Tally.Failed),
        Pair(stage, figures => figures.Edits.Edits),
        Pair(stage, figures => figures.Edits.Removed),
        Pair(stage, figures => figures.Edits.Inserted),
        string.Join(" → ", Present(stage).Select(figures => Figures.Time(TimeSpan.FromSeconds(figures.Tally.Ticks / (double)System.Diagnostics.Stopwatch.Frequency)))),
    ];

    /// <summary>Reasons whose edits are not as many in both: reason, counts, difference.</summary>
    public static IEnumerable<string[]> Reasons(StageComparison stage)
    {
        if (stage.A is not { } a || stage.B is not { } b)
        {
            yield break;
        }

        foreach (string reason in a.Edits.Reasons.Keys.Union(b.Edits.Reasons.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            long inA = a.Edits.Reasons.GetValueOrDefault(reason), inB = b.Edits.Reasons.GetValueOrDefault(reason);
            if (inA != inB)
            {
                yield return [reason, $"{Figures.Number(inA)} → {Figures.Number(inB)}", Figures.Difference(inB - inA)];
            }
        }
    }

    public static string Fate(DocumentFate fate, Ending? ending) =>
        ending is null ? TraceJson.Word(fate) : $"{TraceJson.Word(fate)} by {ending.Stage}: {ending.Reason}{(ending.Message.Length > 0 ? ": " + VisibleText.Of(ending.Message) : "")}";

    public static string Size(OutputDifference difference)
    {
        string characters = difference.Removed + difference.Inserted == 0 ? "" : $"−{Figures.Number(difference.Removed)} +{Figures.Number(difference.Inserted)} characters";
        string other = difference.Other == 0 ? "" : Figures.Count(difference.Other, "member or annotation", "members and annotations");
        return string.Join(", ", ((string[])[characters, other]).Where(part => part.Length > 0));
    }

    private static string Share(long count, ComparisonReport report) =>
        report.Compared == 0 ? "" : (count * 100.0 / report.Compared).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static IEnumerable<StageFigures> Present(StageComparison stage) => new[] { stage.A, stage.B }.OfType<StageFigures>();

    private static string Pair(StageComparison stage, Func<StageFigures, long> figure) =>
        string.Join(" → ", Present(stage).Select(figure).Distinct().Select(Figures.Number));
}
