using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Pipelines;
using TextPipeline.Core.Tests.Execution;
using TextPipeline.Core.Tracing.Comparison;

namespace TextPipeline.Core.Tests.Tracing.Comparison;

public sealed class PipelineComparerTests
{
    [Fact]
    public async Task Report_SamePipeline_HasNoDifference()
    {
        ComparisonReport report = await Compare(Upper, Upper, "a", "b");
        Assert.Equal((2L, 0L), (report.Compared, report.Changed));
        Assert.Empty(report.Largest);
        Assert.Empty(report.Fates);
    }

    [Fact]
    public async Task Report_DropsAndFailures_AreCountedBySide()
    {
        ComparisonReport report = await Compare(
            document => document.Text switch { "both" or "a drops" => StageResult.Drop("unwanted"), "a fails" => StageResult.Fail("broken", "It is."), _ => StageResult.Emit(document) },
            document => document.Text switch { "both" or "b drops" => StageResult.Drop("unwanted"), "b fails" => StageResult.Fail("broken", "It is."), _ => StageResult.Emit(document) },
            "both", "a drops", "b drops", "a fails", "b fails", "other");
        Assert.Equal(new FateCount(1, 1, 1), report.Dropped);
        Assert.Equal(new FateCount(0, 1, 1), report.Failed);
        Assert.Equal(0, report.Changed);
        Assert.Equal(
            ["1 Dropped→Written", "2 Written→Dropped", "3 Failed→Written", "4 Written→Failed"],
            report.Fates.Select(fate => $"{fate.Id} {fate.A}→{fate.B}"));
        Assert.Equal("broken", report.Fates[3].EndingB!.Reason);
    }

    [Fact]
    public async Task Report_ManyChangedDocuments_KeepsTheTenLargest()
    {
        string[] texts = [.. Enumerable.Range(1, 30).Select(i => new string('x', i % 15 + 1))];
        ComparisonReport report = await Compare(StageResult.Emit, document => StageResult.Emit(document.Rewrite("", "emptied")), texts);
        Assert.Equal(30, report.Changed);
        Assert.Equal([15, 15, 14, 14, 13, 13, 12, 12, 11, 11], report.Largest.Select(difference => (int)difference.Removed));
        Assert.Equal(["13", "28"], report.Largest.Take(2).Select(difference => difference.Id));
    }

    [Fact]
    public async Task Report_LineThatOnlyBRemoves_HasBsReason()
    {
        ComparisonReport report = await Compare(StageResult.Emit, document => StageResult.Emit(document.Apply(TextEdit.Remove(new TextSpan(0, 6), "id/ad"))), "Iklan\nTeks");
        Assert.Equal("id/ad", Assert.Single(report.Largest).Deltas[0].Pieces[0].Reason);
        Assert.Equal(1, Assert.Single(report.Stages).B!.Edits.Reasons["id/ad"]);
        Assert.Empty(report.Stages[0].A!.Edits.Reasons);
    }

    [Fact]
    public async Task Report_PartsThatOneSideDoesNotHave_AreDifferences()
    {
        ComparisonReport report = await Compare(
            document => StageResult.Split(document.Derive("1", "satu"), document.Derive("2", "dua")), document => StageResult.Split(document.Derive("1", "satu")), "satu dua");
        Assert.Equal((1L, 3L, 0L), (report.Changed, report.Largest[0].Removed, report.Largest[0].Inserted));
    }

    private static StageResult Upper(Document document) => StageResult.Emit(document.Rewrite(document.Text.ToUpperInvariant(), "upper"));

    private static async Task<ComparisonReport> Compare(Func<Document, StageResult> a, Func<Document, StageResult> b, params string[] texts)
    {
        await using Pipeline first = Build(a), second = Build(b);
        var comparer = new PipelineComparer(first, second);
        await comparer.AddAsync([.. texts.Select((text, i) => Document.Create($"{i}", text))], TestContext.Current.CancellationToken);
        return comparer.Report(texts.Length, 0);
    }

    private static Pipeline Build(Func<Document, StageResult> process) =>
        Pipeline.OfStages("test", [new PipelineStage("stage", "fake", "fakes", new FakeStage(process), FailurePolicy.Quarantine, NullLogger.Instance)]);
}
