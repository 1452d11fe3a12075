using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Progress;
using TextPipeline.Core.IO;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution.Progress;

public sealed class DocumentSpansTests
{
    private static async Task<IReadOnlyCollection<Activity>> RunAsync(bool traced, params IStage[] stages)
    {
        var ended = new ConcurrentQueue<Activity>();
        using var mine = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "TextPipeline",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var pipeline = Pipeline.OfStages("test", stages.Select((stage, i) => new PipelineStage($"stage_{i + 1}", "fake", "fakes", stage, FailurePolicy.Quarantine, NullLogger.Instance)));
        var run = new RecordedRun();
        await new PipelineRun(pipeline, new RunSettings
        {
            Files = [new InputFile("in.jsonl", null, InputFormat.Jsonl, Compression.None)],
            Input = new InputOptions { Paths = ["-"] },
            Encoder = new JsonlEncoder(),
            Workers = 2,
            TracesDocuments = traced,
            StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4).Select(i => $$"""{"id":"spans-{{i}}","text":"{{i}}"}""" + "\n")))),
        }).ExecuteAsync(run, run, TestContext.Current.CancellationToken);

        // Other tests may run beside this one.
        return [.. ended.Where(span => span.GetTagItem("document.id") is string id && id.StartsWith("spans-", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task Called_DocumentsThatMeetAndSplit_AreInTheTraceOfTheirDocument()
    {
        IReadOnlyCollection<Activity> spans = await RunAsync(
            true,
            new FakeStage(document => document.Text switch
            {
                "1" => StageResult.Split(document.Derive("a", "x"), document.Derive("b", "y")),
                "2" => StageResult.Fail("broken", "it broke"),
                "3" => StageResult.Drop("empty"),
                _ => StageResult.Emit(document),
            }),
            new FakeBatchStage(StageResult.Emit));
        Assert.Equal(4, spans.Count(span => span.OperationName == "document" && span.ParentId is null));
        Assert.Equal(4, spans.Select(span => span.TraceId).Distinct().Count());
        string[] told = [.. spans.Where(span => span.OperationName != "document").Select(span => string.Join(' ', new[] { span.OperationName, span.GetTagItem("document.id"), span.GetTagItem("stage.verdict"), span.GetTagItem("stage.reason"), span.Status }.Where(word => word is not null))).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "stage_1 spans-0 emitted Unset", "stage_1 spans-1 split Unset", "stage_1 spans-2 failed broken Error", "stage_1 spans-3 dropped empty Unset",
                "stage_2 spans-0 emitted Unset", "stage_2 spans-1/a emitted Unset", "stage_2 spans-1/b emitted Unset",
            ],
            told);
        foreach (Activity document in spans.Where(span => span.OperationName == "document"))
        {
            Activity[] calls = [.. spans.Where(span => span.ParentSpanId == document.SpanId)];
            Assert.All(calls, call => Assert.StartsWith((string)document.GetTagItem("document.id")!, (string)call.GetTagItem("document.id")!, StringComparison.Ordinal));
            Assert.NotEmpty(calls);
            Assert.Equal(document.StartTimeUtc + document.Duration, calls.Max(call => call.StartTimeUtc + call.Duration));
        }
    }

    [Fact]
    public async Task Begin_WithoutTracing_MakesNoSpan() => Assert.Empty(await RunAsync(false, new FakeStage(StageResult.Emit)));
}
