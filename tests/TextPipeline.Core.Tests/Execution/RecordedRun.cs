using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TextPipeline.Core.Definitions;
using TextPipeline.Core.Execution;
using TextPipeline.Core.Execution.Records;
using TextPipeline.Core.IO.Inputs;
using TextPipeline.Core.IO.Json;
using TextPipeline.Core.IO.Outputs;
using TextPipeline.Core.Pipelines;

namespace TextPipeline.Core.Tests.Execution;

/// <summary>Runs lines through stages in memory and keeps everything that comes out.</summary>
internal sealed class RecordedRun : IRunRecorder, IDocumentSink
{
    private readonly StringBuilder _output = new();

    public string Output => _output.ToString();

    public List<string> Drops { get; } = [];

    public List<string> Failures { get; } = [];

    public RunSummary Summary { get; private set; } = null!;

    public Ledger Ledger => Summary.Ledger;

    public static RecordedRun Of(string lines, params IStage[] stages) => Of(lines, 2, FailurePolicy.Quarantine, stages);

    public static RecordedRun Of(string lines, int workers, FailurePolicy onError, params IStage[] stages) =>
        Of(Encoding.UTF8.GetBytes(lines), workers, onError, stages);

    public static RecordedRun Of(byte[] lines, int workers, FailurePolicy onError, params IStage[] stages)
    {
        var pipeline = Pipeline.OfStages("test", stages.Select((stage, i) => new PipelineStage($"stage_{i + 1}", "fake", "fakes", stage, onError, NullLogger.Instance)));
        var run = new RecordedRun();
        run.Summary = new PipelineRun(pipeline, new RunSettings
        {
            Files = [new InputFile("in.jsonl", null, InputFormat.Jsonl, TextPipeline.Core.IO.Compression.None)],
            Input = new InputOptions { Paths = ["-"] },
            Encoder = new JsonlEncoder(),
            Workers = workers,
            StandardInput = new MemoryStream(lines),
        }).ExecuteAsync(run, run, CancellationToken.None).GetAwaiter().GetResult();
        return run;
    }

    public string? Write(string id, ReadOnlySpan<byte> encoded, int beside)
    {
        _output.Append(Encoding.UTF8.GetString(encoded));
        return null;
    }

    public void Flush()
    {
    }

    public OutputPosition Mark() => default;

    public void Sync()
    {
    }

    public OutputPosition Finish() => default;

    public void Publish()
    {
    }

    public void Written(in InputRecord record, int part, ReadOnlySpan<byte> encoded, string? name)
    {
    }

    public void Dropped(string id, in InputRecord record, int part, Ending ending) => Drops.Add($"{id} {ending.Stage} {ending.Reason}");

    public void Quarantined(string id, in InputRecord record, int part, Ending ending, ReadOnlySpan<byte> original) =>
        Failures.Add($"{id} {record.File.Name}:{record.Line} {ending.Stage} {ending.Reason}: {ending.Message} | {Encoding.UTF8.GetString(original)}");

    public void Dispose()
    {
    }
}
