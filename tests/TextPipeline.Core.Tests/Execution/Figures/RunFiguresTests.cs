using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Figures;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution.Figures;

/// <summary>What a run counts, and that it can be written down and gone on with.</summary>
public sealed class RunFiguresTests
{
    private static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(i => i % 50 == 7 ? "oops\n" : $$"""{"id":"d{{i}}","text":"{{i}}"}""" + "\n"));

    private static StageResult Mixed(Document document) => int.Parse(document.Text[^1..], System.Globalization.CultureInfo.InvariantCulture) switch
    {
        1 => StageResult.Drop("one"),
        2 => StageResult.Fail("two", "it is two"),
        3 => StageResult.Split(document.Derive("a", "4").Rewrite("5", "child"), document.Derive("b", "6")),
        4 => StageResult.Emit(document.Apply(TextEdit.Insert(0, "x", "grown"), TextEdit.Insert(0, "y", "grown"))),
        _ => StageResult.Emit(document),
    };

    [Fact]
    public void Tallies_OfARun_CountEditsByReasonAndTimes()
    {
        RunSummary summary = RecordedRun.Of(Lines(300), new FakeStage(Mixed), new FakeBatchStage(StageResult.Emit)).Summary;
        StageTally tally = summary.Figures.Stages[0].Tally;
        Assert.Equal([KeyValuePair.Create("child", 30L), KeyValuePair.Create("grown", 60L)], tally.Edits.Sorted());
        Assert.Equal((294, 294), (tally.Entered, tally.Durations.Count));
        Assert.InRange(tally.Durations.Max, 1, tally.Ticks * (1e9 / System.Diagnostics.Stopwatch.Frequency));
        Assert.Empty(summary.Figures.Stages[1].Tally.Edits.Sorted());
        Assert.Equal(summary.Figures.Stages[1].Tally.Entered, summary.Figures.Stages[1].Tally.Durations.Count);
    }

    [Fact]
    public void Slowest_OfARun_IsTheDocumentThatTookLong()
    {
        RunSummary summary = RecordedRun.Of(Lines(200), new FakeStage(document =>
        {
            Thread.Sleep(document.Id == "d123" ? 300 : 0);
            return StageResult.Emit(document);
        })).Summary;
        SlowDocument slowest = summary.Figures.Slowest.First();
        Assert.Equal(("d123", "in.jsonl:124"), (slowest.Id, slowest.Place.ToString()));
        Assert.InRange(slowest.Nanoseconds, 290_000_000, 30_000_000_000);
    }

    // A batch stage takes documents one by one where each has a limit of its own.
    [Fact]
    public async Task BatchTicks_OfABatchStageWithTimeout_AreOfEachDocument()
    {
        var stage = new FakeBatchStage(document =>
        {
            Thread.Sleep(document.Id == "b" ? 200 : 0);
            return StageResult.Emit(document);
        });
        var caller = new StageCaller("test", new PipelineStage("stage", "fake", "fakes", stage, FailurePolicy.Quarantine, NullLogger.Instance) { Timeout = TimeSpan.FromSeconds(20) }, new LostThreads());
        await caller.CallBatchAsync([Document.Create("a", ""), Document.Create("b", ""), Document.Create("c", "")], TestContext.Current.CancellationToken);
        Assert.Equal(3, caller.BatchTicks.Count);
        Assert.Equal(caller.BatchTicks[1], caller.BatchTicks.Max());
    }

    [Fact]
    public void Ledger_OfSeveralFiles_BalancesForEach()
    {
        RunSummary summary = RecordedRun.Of(Lines(300), new FakeStage(Mixed)).Summary;
        Assert.Equal([(0, 1, summary.Ledger.Total)], summary.Ledger.Files.Spans());
        Assert.True(summary.Ledger.Files[0].Balances);
        Assert.Equal(new Account(300, 30, 264, 30, 36), summary.Ledger.Total);
    }

    [Fact]
    public void Read_WhatWasWritten_GoesOnCounting() => Gen.Select(Gen.Int[0, 120], Gen.Int[0, 120]).Sample(
        (first, second) =>
        {
            RunSummary a = RecordedRun.Of(Lines(first), new FakeStage(Mixed)).Summary, b = RecordedRun.Of(Lines(second), new FakeStage(Mixed)).Summary;
            RunFigures sum = RunFigures.Read(FiguresJson.Of(a.Figures.Write));
            sum.Add(b.Figures);
            a.Figures.Add(b.Figures);
            Assert.Equal(FiguresJson.Of(a.Figures.Write).GetRawText(), FiguresJson.Of(sum.Write).GetRawText());
            Ledger read = LedgerJson.Read(FiguresJson.Of(writer => LedgerJson.Write(writer, b.Ledger)));
            Assert.Equal(FiguresJson.Of(writer => LedgerJson.Write(writer, b.Ledger)).GetRawText(), FiguresJson.Of(writer => LedgerJson.Write(writer, read)).GetRawText());
            Assert.Equal((b.Ledger.Total, b.Ledger.Files[0]), (read.Total, read.Files[0]));
        },
        iter: 10);
}
