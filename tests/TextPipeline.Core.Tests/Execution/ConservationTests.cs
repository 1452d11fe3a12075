using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>read + derived = written + dropped + quarantined, and the order of the inputs, whatever stages do to documents and however many workers do it.</summary>
public sealed class ConservationTests
{
    private enum Fate
    {
        Emit,
        Split,
        Drop,
        Fail,
        Throw,
        GiveNull,
        ChangeIdentity,
        Malformed,
        Last = Malformed,
    }

    [Fact]
    public void ExecuteAsync_AnyMixOfFates_KeepsTheBalanceAndTheOrder()
    {
        Gen<Fate> fate = Gen.Int[0, (int)Fate.Last].Select(number => (Fate)number);
        Gen.Select(Gen.Select(fate, fate).Array[0, 300], Gen.Int[1, 8], Gen.Int[1, 400], Gen.Bool, Gen.Int[0, 40])
            .Sample((fates, workers, inFlight, batch, slow) => CheckAsync(fates, [], workers, inFlight, batch, slow).GetAwaiter().GetResult(), iter: 80);
    }

    // Few, since each takes its time.
    [Fact]
    public void ExecuteAsync_DocumentsThatTakeTooLong_KeepTheBalanceAndTheOrder()
    {
        Gen<Fate> fate = Gen.Int[0, (int)Fate.Last].Select(number => (Fate)number);
        Gen.Select(Gen.Select(fate, fate).Array[20, 60], Gen.Int[0, 19].Array[1, 3], Gen.Int[1, 4])
            .Sample((fates, endless, workers) => CheckAsync(fates, [.. endless], workers, 50, batch: false, slow: -1).GetAwaiter().GetResult(), iter: 4);
    }

    private static async Task CheckAsync((Fate First, Fate Second)[] fates, HashSet<int> endless, int workers, int inFlight, bool batch, int slow)
    {
        string lines = string.Concat(fates.Select((fate, i) => fate.First == Fate.Malformed && !endless.Contains(i) ? "{oops\n" : $$"""{"id":"d{{i}}","text":"{{new string('x', i % 50)}}"}""" + "\n"));
        IStage first = new FakeAsyncStage(async (document, token) =>
        {
            int number = Number(document.Id);
            if (endless.Contains(number))
            {
                await Task.Delay(Timeout.Infinite, token);
            }

            // One document that takes long among others that do not.
            await Task.Delay(number == slow ? 30 : 0, token);
            return Judge(document, fates[number].First)!;
        });
        StageResult? JudgeAgain(Document document) => Judge(document, fates[Number(document.Id)].Second);
        IStage second = batch ? new FakeBatchStage(document => JudgeAgain(document)!) : new FakeStage(JudgeAgain);
        var pipeline = Pipeline.OfStages("test", [Entry("first", first) with { Timeout = endless.Count > 0 ? TimeSpan.FromSeconds(1) : null }, Entry("second", second)]);
        var run = new RecordedRun();
        RunSummary summary = await new PipelineRun(pipeline, new RunSettings
        {
            Files = [new InputFile("in.jsonl", null, InputFormat.Jsonl, Compression.None)],
            Input = new InputOptions { Paths = ["-"] },
            Encoder = new JsonlEncoder(),
            Workers = workers,
            MaxInFlight = inFlight,
            StandardInput = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(lines)),
        }).ExecuteAsync(run, run, TestContext.Current.CancellationToken);

        Ledger ledger = summary.Ledger;
        Assert.True(ledger.Balances, ledger.ToString());
        Assert.Equal(fates.Length, ledger.Read);
        int[] written = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Number(line.Split('"')[3]))];
        Assert.Equal(written.Order(), written);
        Assert.Equal((ledger.Written, ledger.Dropped, ledger.Quarantined), (written.Length, run.Drops.Count, run.Failures.Count));
        Assert.All(endless, number => Assert.Contains(run.Failures, failure => failure.StartsWith($"d{number} ", StringComparison.Ordinal) && failure.Contains(" timeout: ", StringComparison.Ordinal)));
        foreach ((_, StageTally tally) in summary.Stages)
        {
            Assert.Equal(tally.Entered, tally.Emitted + tally.Split + tally.Dropped + tally.Failed);
        }
    }

    // Children have the number of their parent in their identity: "d7/2".
    private static int Number(string id) => int.Parse(id.AsSpan(1, (id + "/").IndexOf('/', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture);

    private static StageResult? Judge(Document document, Fate fate) => fate switch
    {
        Fate.Split => StageResult.Split([.. Enumerable.Range(1, 1 + (document.Text.Length % 4)).Select(i => document.Derive($"{i}", "part"))]),
        Fate.Drop => StageResult.Drop("unwanted"),
        Fate.Fail => StageResult.Fail("sad", "it is sad"),
        Fate.Throw => throw new InvalidOperationException("no luck"),
        Fate.GiveNull => null,
        Fate.ChangeIdentity => StageResult.Emit(Document.Create("another", "")),
        _ => StageResult.Emit(document.Apply(TextEdit.Insert(0, "+", "plus"))),
    };

    private static PipelineStage Entry(string label, IStage stage) => new(label, "fake", "fakes", stage, FailurePolicy.Quarantine, NullLogger.Instance);
}
