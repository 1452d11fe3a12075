using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>How much a run does at once: as much as it has workers, and no more than it may hold.</summary>
public sealed class PipelineRunBoundsTests
{
    private static async Task<RunSummary> RunAsync(IStage stage, int documents, int workers, int inFlight, RecordedRun run)
    {
        string lines = string.Concat(Enumerable.Range(0, documents).Select(i => $$"""{"id":"d{{i}}","text":"x"}""" + "\n"));
        var pipeline = Pipeline.OfStages("test", [new PipelineStage("stage", "fake", "fakes", stage, FailurePolicy.Quarantine, NullLogger.Instance)]);
        return await new PipelineRun(pipeline, new RunSettings
        {
            Files = [new InputFile("in.jsonl", null, InputFormat.Jsonl, Compression.None)],
            Input = new InputOptions { Paths = ["-"] },
            Encoder = new JsonlEncoder(),
            Workers = workers,
            MaxInFlight = inFlight,
            StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(lines)),
        }).ExecuteAsync(run, run, TestContext.Current.CancellationToken);
    }

    // One document takes long; those after it may not pile up in memory.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task ExecuteAsync_FirstDocumentTakesLong_HoldsNoMoreThanItMay(int inFlight)
    {
        using var release = new ManualResetEventSlim();
        int begun = 0;
        var stage = new FakeStage(document =>
        {
            Interlocked.Increment(ref begun);
            if (document.Id == "d0")
            {
                release.Wait(TimeSpan.FromSeconds(30));
            }

            return StageResult.Emit(document);
        });
        var run = new RecordedRun();
        Task<RunSummary> running = RunAsync(stage, 5000, 3, inFlight, run);
        int before;
        do
        {
            before = Volatile.Read(ref begun);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
        while (before == 0 || before != Volatile.Read(ref begun));

        Assert.InRange(before, 1, inFlight);
        Assert.Empty(run.Output);
        release.Set();
        Assert.Equal(5000, (await running).Ledger.Written);
    }

    [Fact]
    public async Task ExecuteAsync_OneLargeFile_KeepsEveryWorkerBusy()
    {
        const int Workers = 4;
        using var all = new CountdownEvent(Workers);
        int together = 0;
        var stage = new FakeStage(document =>
        {
            if (!all.IsSet)
            {
                all.Signal();
                together += all.Wait(TimeSpan.FromSeconds(30)) ? 1 : 0;
            }

            return StageResult.Emit(document);
        });
        Assert.Equal(20_000, (await RunAsync(stage, 20_000, Workers, 10_000, new RecordedRun())).Ledger.Written);
        Assert.True(all.IsSet);
        Assert.NotEqual(0, together);
    }
}
