using System.Collections.Immutable;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Reports;

namespace TextPipeline.Cli.Reports;

/// <summary>What is different between two runs, in tables. A figure that both have stands alone.</summary>
internal static class ComparisonTables
{
    /// <summary>The tables that have rows.</summary>
    public static IEnumerable<ReportTable> Of(RunComparison comparison) => ((ReportTable[])
    [
        Documents(comparison.A.Documents, comparison.B.Documents),
        new("Stages", ["stage", "entered", "left", "dropped", "failed", "edits", "p50", "p95", "time"], 1, [.. comparison.Stages.Select(Stage)]),
        Changes("Dropped and quarantined otherwise", "reason", comparison.Endings),
        Changes("Edits that are more or fewer", "reason", comparison.Edits),
        Changes("Counters that differ", "counter", comparison.Counters),
    ]).Where(table => table.Rows.Length > 0);

    private static ReportTable Documents(Account a, Account b) => new("Documents", ["", "A", "B", "difference"], 1,
    [
        Row("read", a.Read, b.Read),
        Row("derived", a.Derived, b.Derived),
        Row("written", a.Written, b.Written),
        Row("dropped", a.Dropped, b.Dropped),
        Row("quarantined", a.Quarantined, b.Quarantined),
    ]);

    private static string[] Row(string name, long a, long b) => [name, Figures.Number(a), Figures.Number(b), Figures.Difference(b - a)];

    private static string[] Stage(StagePair stage) =>
    [
        stage.Label + (stage.B is null ? " (A alone)" : stage.A is null ? " (B alone)" : ""),
        Pair(stage, report => Figures.Number(report.Entered)),
        Pair(stage, report => Figures.Number(report.Left)),
        Pair(stage, report => Figures.Number(report.Dropped)),
        Pair(stage, report => Figures.Number(report.Failed)),
        Pair(stage, report => Figures.Number(report.Edits.Sum(edit => edit.Value))),
        Pair(stage, report => Figures.Duration(report.P50)),
        Pair(stage, report => Figures.Duration(report.P95)),
        Pair(stage, report => Figures.Duration(TimeSpan.FromSeconds(report.Seconds))),
    ];

    private static string Pair(StagePair stage, Func<StageReport, string> figure) =>
        string.Join(" → ", new[] { stage.A, stage.B }.OfType<StageReport>().Select(figure).Distinct());

    private static ReportTable Changes(string title, string name, ImmutableArray<CountChange> changes) => new(
        title,
        ["stage", name, "A", "B", "difference"],
        2,
        [.. changes.Select(change => (string[])[change.Stage, VisibleText.Of(change.Name), Figures.Number(change.A), Figures.Number(change.B), Figures.Difference(change.B - change.A)])]);
}
