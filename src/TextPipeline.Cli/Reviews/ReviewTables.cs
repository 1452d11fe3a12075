using System.Globalization;
using TextPipeline.Cli.Reports;
using TextPipeline.Cli.Tracing;
using TextPipeline.Core.Removals.Reviewing;

namespace TextPipeline.Cli.Reviews;

/// <summary>A review as tables, for text and page.</summary>
internal static class ReviewTables
{
    private const int MostExample = 90;

    public static string Summary(RemovalReport report) =>
        $"{Figures.Number(report.Removed)} removals, {Figures.Number(report.Characters)} characters, in {Figures.Number(report.Touched)} of {Figures.Number(report.Documents)} documents";

    /// <summary>The tables that have rows.</summary>
    /// <param name="report">The review.</param>
    /// <param name="most">The most rows of each.</param>
    public static IEnumerable<ReportTable> Of(RemovalReport report, int most)
    {
        IEnumerable<ReportTable> tables =
        [
            Groups("Kinds", "kind", report.Kinds, most),
            Groups("Rules", "rule", report.Rules, most),
            Groups("Sites", "site", report.Sites, most),
            new ReportTable("Closest decisions", ["document", "line", "decision", "text", "score", "threshold"], 4, [.. report.Closest.Select(Closest)]),
            new ReportTable("Rules that never fired", ["rule"], 1, [.. report.NeverFired.Select(rule => (string[])[VisibleText.Of(rule)])]),
        ];
        if (report.Against is not null)
        {
            tables = tables.Prepend(Groups($"Gone in {report.Against} alone", "rule", report.OnlyThere, most)).Prepend(Groups($"Gone in {report.Name} alone", "rule", report.OnlyHere, most));
        }

        return tables.Where(table => table.Rows.Length > 0);
    }

    private static ReportTable Groups(string title, string name, IReadOnlyCollection<RemovalGroup> groups, int most)
    {
        List<string[]> rows = [.. groups.Take(most).Select(group => (string[])
        [
            Name(group.Name),
            string.Join(" ⏎ ", group.Examples.Select(example => Cut(example.Text))),
            Figures.Number(group.Lines),
            Figures.Number(group.Documents),
        ])];
        if (groups.Count > most)
        {
            rows.Add([string.Create(CultureInfo.InvariantCulture, $"… and {groups.Count - most} more"), "", "", ""]);
        }

        return new ReportTable(title, [name, "examples", "lines", "documents"], 2, [.. rows]);
    }

    private static string[] Closest(Removal removal) =>
    [
        VisibleText.Of(removal.Document),
        Figures.Number(removal.Line),
        $"{(removal.Removed ? "removed" : "kept")} by {removal.Kind} {VisibleText.Of(removal.Rule)}".TrimEnd(),
        Cut(removal.Text) + (removal.Features.IsEmpty ? "" : $"  [{VisibleText.Of(string.Join("; ", removal.Features))}]"),
        removal.Score is { } score ? Score(score) : "",
        removal.Score is null ? "" : Score(removal.Threshold),
    ];

    private static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Name(string name) => name.Length == 0 ? "(none)" : VisibleText.Of(name);

    private static string Cut(string text)
    {
        int end = text.Length <= MostExample ? text.Length : char.IsHighSurrogate(text[MostExample - 1]) ? MostExample - 1 : MostExample;
        return VisibleText.Of(end < text.Length ? text[..end] + "…" : text);
    }
}
