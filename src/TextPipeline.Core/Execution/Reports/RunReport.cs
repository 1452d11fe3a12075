using System.Collections.Immutable;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.IO.Inputs;

namespace TextPipeline.Core.Execution.Reports;

/// <summary>What a run came to, as <c>report.json</c> tells it: made from a run, or read back from the file.</summary>
internal sealed record RunReport
{
    /// <summary>How many kinds of errors a report names.</summary>
    private const int MostErrors = 50;

    /// <summary><c>done</c>, <c>halted</c> or <c>interrupted</c>.</summary>
    public required string State { get; init; }

    /// <summary>The pipeline's name.</summary>
    public required string Pipeline { get; init; }

    /// <summary>The version of the host.</summary>
    public required string Host { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Ended { get; init; }

    /// <summary>The time that the run worked; less than from start to end where it was interrupted and resumed.</summary>
    public required double Seconds { get; init; }

    public required Account Documents { get; init; }

    /// <summary>The account of each input file, in the order of the inputs.</summary>
    public required ImmutableArray<FileReport> Files { get; init; }

    public required ImmutableArray<EndingReport> Endings { get; init; }

    /// <summary>The stages, in the order of the pipeline.</summary>
    public required ImmutableArray<StageReport> Stages { get; init; }

    /// <summary>The documents that took longest, the slowest first.</summary>
    public required ImmutableArray<SlowDocument> Slowest { get; init; }

    /// <summary>What failed, the most frequent first.</summary>
    public required ImmutableArray<RunError> Errors { get; init; }

    public static RunReport Of(RunSummary summary) => new()
    {
        State = summary.End.ToString().ToLowerInvariant(),
        Pipeline = summary.Pipeline,
        Host = typeof(RunReport).Assembly.GetName().Version?.ToString(3) ?? "",
        Started = summary.State.Started,
        Ended = DateTimeOffset.UtcNow,
        Seconds = Math.Round(summary.State.Worked.TotalSeconds, 3),
        Documents = summary.Ledger.Total,
        Files = [.. OfFiles(summary.Ledger.Files, summary.Files)],
        Endings = [.. summary.Ledger.SortedEndings.Select(pair => new EndingReport(pair.Key.Stage, pair.Key.Reason, pair.Value))],
        Stages = [.. summary.Stages.Select(stage => StageReport.Of(stage.Label, stage.Tally))],
        Slowest = [.. summary.Figures.Slowest],
        Errors = [.. summary.Figures.Errors.MostFrequent.Take(MostErrors)],
    };

    private static IEnumerable<FileReport> OfFiles(FileAccounts accounts, ImmutableArray<InputFile> files) =>
        accounts.Spans().Select(span => new FileReport(files[span.First].Name, span.Files, span.Each));
}
