using System.Globalization;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Execution.Reports;

namespace TextPipeline.Cli.Reports;

/// <summary>What a report says, in tables that text and page share.</summary>
internal static class ReportTables
{
    private const int MostRows = 100;

    /// <summary>Such as <c>2026-03-01 12:00:00 UTC, 12.3 s</c>.</summary>
    public static string Time(RunReport report) =>
        $"{report.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC, {Figures.Duration(TimeSpan.FromSeconds(report.Seconds))}";

    /// <summary>The balance, such as <c>read 10 + derived 0 = …</c>.</summary>
    public static string Balance(Account account) =>
        $"read {Figures.Number(account.Read)} + derived {Figures.Number(account.Derived)} = written {Figures.Number(account.Written)} + dropped {Figures.Number(account.Dropped)} + quarantined {Figures.Number(account.Quarantined)}";

    /// <summary>The tables that have rows.</summary>
    public static IEnumerable<ReportTable> Of(RunReport report) => ((ReportTable[])
    [
        new("Stages", ["stage", "entered", "left", "dropped", "failed", "edits"], 1, [.. report.Stages.Select(Stage)]),
        Times(report),
        new("Dropped and quarantined", ["stage", "reason", "documents"], 2, Cut(report.Endings.OrderByDescending(ending => ending.Documents), ending => [ending.Stage, ending.Reason, Figures.Number(ending.Documents)])),
        new("Errors", ["stage", "reason", "first document", "what happened to it", "documents"], 4, Cut(report.Errors, Error)),
        new("Edits", ["stage", "reason", "edits"], 2, Counts(report, stage => stage.Edits)),
        new("Counters", ["stage", "counter", "number"], 2, Counts(report, stage => stage.Counters)),
        new("Slowest documents", ["document", "place", "time"], 2, Cut(report.Slowest, Slow)),
        new("Rules that never fired", ["stage", "rules"], 2, Cut(report.Stages.Where(stage => !stage.NeverFired.IsEmpty), stage => [stage.Label, string.Join(", ", stage.NeverFired)])),
        Inputs(report),
    ]).Where(table => table.Rows.Length > 0);

    private static string[] Stage(StageReport stage) =>
    [
        stage.Label,
        Figures.Number(stage.Entered),
        Figures.Number(stage.Left),
        Figures.Number(stage.Dropped),
        Figures.Number(stage.Failed),
        Figures.Number(stage.Edits.Sum(edit => edit.Value)),
    ];

    private static ReportTable Times(RunReport report)
    {
        double all = report.Stages.Sum(stage => stage.Seconds);
        return new ReportTable(
            "Time by stage",
            ["stage", "p50", "p95", "max", "time", "share"],
            1,
            [.. report.Stages.Select(stage => (string[])
            [
                stage.Label,
                Figures.Duration(stage.P50),
                Figures.Duration(stage.P95),
                Figures.Duration(stage.Max),
                Figures.Duration(TimeSpan.FromSeconds(stage.Seconds)),
                Figures.Share(stage.Seconds, all),
            ])]);
    }

    private static ReportTable Inputs(RunReport report)
    {
        bool several = report.Files.Length > 1 || report.Files.Any(file => file.Files > 1);
        return new ReportTable("Inputs", ["file", "read", "derived", "written", "dropped", "quarantined"], 1, several ? Cut(report.Files, Input) : []);
    }

    private static string[] Input(FileReport file) =>
    [
        VisibleText.Of(file.File) + (file.Files > 1 ? $" and {Figures.Number(file.Files - 1)} more, each" : ""),
        Figures.Number(file.Each.Read),
        Figures.Number(file.Each.Derived),
        Figures.Number(file.Each.Written),
        Figures.Number(file.Each.Dropped),
        Figures.Number(file.Each.Quarantined),
    ];

    private static string[] Error(RunError error) =>
        [error.Stage, error.Reason, $"{VisibleText.Of(error.Id)} ({VisibleText.Of(error.Place.ToString())})", VisibleText.Of(error.Message), Figures.Number(error.Documents)];

    private static string[] Slow(SlowDocument document) =>
        [VisibleText.Of(document.Id), VisibleText.Of(document.Place.ToString()), Figures.Duration(TimeSpan.FromTicks(document.Nanoseconds / 100))];

    private static string[][] Counts(RunReport report, Func<StageReport, IEnumerable<KeyValuePair<string, long>>> counts) => Cut(
        report.Stages.SelectMany(stage => counts(stage).OrderByDescending(count => count.Value).Select(count => (stage.Label, count.Key, count.Value))),
        count => [count.Label, VisibleText.Of(count.Key), Figures.Number(count.Value)]);

    // A person reads no thousand rows; they are in report.json.
    private static string[][] Cut<T>(IEnumerable<T> items, Func<T, string[]> row)
    {
        List<string[]> rows = [.. items.Take(MostRows + 1).Select(row)];
        if (rows.Count > MostRows)
        {
            rows[MostRows] = ["… more in report.json", .. Enumerable.Repeat("", rows[0].Length - 1)];
        }

        return [.. rows];
    }
}
