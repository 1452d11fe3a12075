using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>What must hold where stages, streams or the user misbehave.</summary>
public sealed class PipelineRunFaultsTests
{
    private static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $$"""{"id":"d{{i}}","text":"x"}""" + "\n"));

    private static PipelineStage Entry(IStage stage) => new("stage", "fake", "fakes", stage, FailurePolicy.Quarantine, NullLogger.Instance);

    private static RunSettings Settings(Stream input, int workers = 2) => new()
    {
        Files = [new InputFile("in.jsonl", null, InputFormat.Jsonl, Compression.None)],
        Input = new InputOptions { Paths = ["-"] },
        Encoder = new JsonlEncoder(),
        Workers = workers,
        StandardInput = input,
    };

    private static MemoryStream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    private static async Task<(RecordedRun Run, RunSummary Summary)> RunAsync(Pipeline pipeline, string lines, int workers = 2, CancellationToken? stop = null)
    {
        var run = new RecordedRun();
        RunSummary summary = await new PipelineRun(pipeline, Settings(Bytes(lines), workers)).ExecuteAsync(run, run, stop ?? TestContext.Current.CancellationToken);
        return (run, summary);
    }

    // A stage that is left behind holds its thread. Threads of the pool would run out, and documents would wait for one while their time runs.
    [Fact]
    public async Task ExecuteAsync_StagesLeftBehind_CostNoOtherDocument()
    {
        bool fromPool = true;
        using var release = new ManualResetEventSlim();
        var stage = new FakeStage(document =>
        {
            if (document.Id is "d90")
            {
                fromPool = Thread.CurrentThread.IsThreadPoolThread;
            }
            else
            {
                release.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            }

            return StageResult.Emit(document);
        });
        int threads = 4;
        Pipeline pipeline = Pipeline.OfStages("test", [Entry(stage) with { Timeout = TimeSpan.FromMilliseconds(250) }]);
        string lines = string.Concat(Enumerable.Range(0, threads).Append(90).Select(i => $$"""{"id":"d{{i}}","text":"x"}""" + "\n"));
        (RecordedRun run, RunSummary summary) = await RunAsync(pipeline, lines);
        release.Set();
        Assert.False(fromPool);
        Assert.Equal("read 5 + derived 0 = written 1 + dropped 0 + quarantined 4", summary.Ledger.ToString());
        Assert.All(run.Failures, failure => Assert.Contains("timeout: the stage took longer than 250ms", failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExecuteAsync_BatchStageWithTimeout_IsHeldToIt()
    {
        var stage = new FakeBatchStage(document =>
        {
            Thread.Sleep(document.Id == "d1" ? 3000 : 0);
            return StageResult.Emit(document);
        });
        (RecordedRun run, RunSummary summary) = await RunAsync(Pipeline.OfStages("test", [Entry(stage) with { Timeout = TimeSpan.FromMilliseconds(300) }]), Lines(3), workers: 1);
        Assert.Equal("read 3 + derived 0 = written 2 + dropped 0 + quarantined 1", summary.Ledger.ToString());
        Assert.StartsWith("d1 in.jsonl:2 stage timeout: the stage took longer than 300ms", Assert.Single(run.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_BatchStageWithRetry_TriesTheGuiltyAgain()
    {
        int failures = 0;
        var stage = new FakeBatchStage(document => document.Id == "d1" && failures++ < 2 ? throw new IOException("busy") : StageResult.Emit(document));
        var retry = new RetryEntry { Attempts = 3, Backoff = TimeSpan.FromMilliseconds(1), MaxBackoff = TimeSpan.FromMilliseconds(2) };
        (_, RunSummary summary) = await RunAsync(Pipeline.OfStages("test", [Entry(stage) with { Retry = retry }]), Lines(3), workers: 1);
        Assert.Equal("read 3 + derived 0 = written 3 + dropped 0 + quarantined 0", summary.Ledger.ToString());
    }

    // A stage that was left behind may go on counting while the run is summed up.
    [Fact]
    public void Add_WhileAnotherThreadCounts_IsSafe()
    {
        var tally = new StageTally();
        var context = new RunStageContext("test", Entry(new FakeStage(StageResult.Emit))) { Tally = tally };
        using var stop = new CancellationTokenSource();
        var counting = new Thread(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                context.Count($"counter_{i % 50_000}");
            }
        });
        counting.Start();
        try
        {
            for (int i = 0; i < 200; i++)
            {
                new StageTally().Add(tally);
            }
        }
        finally
        {
            stop.Cancel();
            counting.Join();
        }
    }

    [Fact]
    public async Task ExecuteAsync_SplitAroundABatchStage_KeepsTheOrderOfChildren()
    {
        var split = new FakeStage(document => StageResult.Split([.. Enumerable.Range(1, 4).Select(i => document.Derive($"{i}", $"{i}"))]));
        var pipeline = new Pipeline("test",
        [
            new PipelineStep.Call(Entry(split), null),
            new PipelineStep.Branch(new FakeCondition(document => document.Text is "1" or "3"), 3, "odd"),
            new PipelineStep.Call(Entry(new FakeBatchStage(StageResult.Emit)), null),
        ]);
        (RecordedRun run, _) = await RunAsync(pipeline, Lines(2));
        Assert.Equal(
            ["d0/1", "d0/2", "d0/3", "d0/4", "d1/1", "d1/2", "d1/3", "d1/4"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('"')[3]));
    }

    [Fact]
    public async Task ExecuteAsync_AskedToStop_FinishesWhatItBeganAndReadsNoMore()
    {
        using var stop = new CancellationTokenSource();
        var stage = new FakeStage(document =>
        {
            if (document.Id == "d0")
            {
                stop.Cancel();
                Thread.Sleep(300);
            }

            return StageResult.Emit(document);
        });
        (RecordedRun run, RunSummary summary) = await RunAsync(Pipeline.OfStages("test", [Entry(stage)]), Lines(100_000), workers: 1, stop.Token);
        Assert.Equal(RunEnd.Interrupted, summary.End);
        Assert.InRange(summary.Ledger.Written, 1, 99_999);
        Assert.Equal(Lines((int)summary.Ledger.Written), run.Output);
        Assert.Equal(new InputPosition(0, run.Output.Length, summary.Ledger.Written + 1), summary.State.Position);
    }

    [Fact]
    public async Task ExecuteAsync_AskedToStopWhileADocumentDoesNotEnd_KeepsWhatWasCommitted()
    {
        using var stop = new CancellationTokenSource();
        var output = new MemoryStream();
        var stage = new FakeAsyncStage(async (document, token) =>
        {
            if (document.Id == "d1")
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }

            return StageResult.Emit(document);
        });
        var run = new RecordedRun();
        using var sink = new StreamSink(output);
        byte[] lines = Encoding.UTF8.GetBytes(Lines(2));
        var input = new TextPipeline.Core.Tests.IO.PiecemealStream(lines, [Lines(1).Length]);
        RunSummary summary = await new PipelineRun(Pipeline.OfStages("test", [Entry(stage)]), Settings(input, 1)).ExecuteAsync(sink, run, stop.Token);
        Assert.Equal((RunEnd.Interrupted, 1), (summary.End, summary.Ledger.Written));
        Assert.Equal(Lines(1), Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task ExecuteAsync_OutputThatFails_EndsTheRunWithItsError()
    {
        var run = new RecordedRun();
        using var sink = new StreamSink(new FullStream());
        IOException exception = await Assert.ThrowsAsync<IOException>(() => new PipelineRun(Pipeline.OfStages("test", [Entry(new FakeStage(StageResult.Emit))]), Settings(Bytes(Lines(50_000)), 4))
            .ExecuteAsync(sink, run, TestContext.Current.CancellationToken));
        Assert.Equal("no space left", exception.Message);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task ExecuteAsync_MarkedLinesUnderANamedEncoding_AreReadByTheirMark(string mark)
    {
        Assert.True(Encodings.TryGet("windows-1252", out Encoding? named));
        string line = """{"id":"a","text":"Café"}""" + "\n";
        var settings = Settings(new MemoryStream(Encoding.GetEncoding(mark).GetBytes("\uFEFF" + line)));
        settings = settings with { Input = settings.Input with { Encoding = named } };
        var run = new RecordedRun();
        await new PipelineRun(Pipeline.OfStages("test", [Entry(new FakeStage(StageResult.Emit))]), settings).ExecuteAsync(run, run, TestContext.Current.CancellationToken);
        Assert.Equal(line, run.Output);
    }

    [Fact]
    public void ExecuteAsync_MarkWhereFilesWereJoined_IsPassedOver()
    {
        RecordedRun run = RecordedRun.Of("\uFEFF{\"id\":\"a\",\"text\":\"\"}\n\uFEFF{\"id\":\"b\",\"text\":\"\"}\n");
        Assert.Equal("{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"b\",\"text\":\"\"}\n", run.Output);
        Assert.Empty(run.Failures);
    }

    [Fact]
    public void ExecuteAsync_WrongAnnotations_AreNotCalledMalformedJson()
    {
        string line = """{"id":"a","text":"x","annotations":[{"type":"t","start":0,"end":1,"y":1,"y":2}]}""";
        Assert.Equal(
            $"in.jsonl@0 in.jsonl:1 input wrong_annotations: the member 'annotations' cannot be read: item 1: The member 'y' occurs twice. | {line}",
            Assert.Single(RecordedRun.Of(line).Failures));
    }
}
